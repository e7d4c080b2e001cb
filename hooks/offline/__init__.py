"""What a phone keeps of the handbook, to read without a network."""
