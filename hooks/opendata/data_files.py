"""The open data as files of the site."""

import json
from pathlib import Path

from book.book import Book
from opendata.handbook import SCHEMA, Site, open_data

FOLDER = "data"


def data_files(book: Book, site: Site) -> dict[str, bytes]:
    """The data and their schema by their path in the site; the same source gives the same bytes."""
    text = json.dumps(open_data(book, site), ensure_ascii=False, indent=1)
    return {
        f"{FOLDER}/handbook.json": f"{text}\n".encode(),
        f"{FOLDER}/{SCHEMA}": Path(__file__).with_name(SCHEMA).read_bytes(),
    }
