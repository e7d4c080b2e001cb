"""Pictures of the handbook: its sheets for a phone, a card for each page that is shared, the icons of the site."""
