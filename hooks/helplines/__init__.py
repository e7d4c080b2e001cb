"""Helplines on pages: every number that one can call is a link to call it."""
