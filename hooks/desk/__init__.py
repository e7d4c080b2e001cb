"""Desk sheets, the working material of a team: for the page that explains each, and as a PDF to print."""
