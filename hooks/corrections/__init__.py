"""What the handbook has corrected: the list on its page, and the feed of it."""
