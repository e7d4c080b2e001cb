"""Talks to practise: what the build makes of the pages of `calls/`."""
