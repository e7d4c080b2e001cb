"""Checklists made from the actions of the topic pages: for the scenario page and as a PDF to print."""
