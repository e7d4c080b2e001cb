"""The letters of the templates: as blank files with the links to them, and lent to other pages."""
