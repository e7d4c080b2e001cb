"""The handbook as open data: one JSON file for both languages, and the JSON Schema that describes it."""

from opendata.book import Site, open_data
from opendata.files import data_files

__all__ = ["Site", "data_files", "open_data"]
