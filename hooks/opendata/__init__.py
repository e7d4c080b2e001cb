"""The handbook as open data: one JSON file for both languages, and the JSON Schema that describes it."""
