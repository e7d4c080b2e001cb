"""Citations: every statement of law, number or deadline has its source, and a page shows them all."""
