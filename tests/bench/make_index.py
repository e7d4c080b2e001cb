"""`make_index.py FOLDER` makes the search indexes of all languages of the project in FOLDER and prints the seconds."""

import sys
import time
from pathlib import Path

from book.book import read_book
from search.index import index_script, search_index

book = read_book(Path(sys.argv[1], "docs"), ("zh", "en"))
start = time.perf_counter()
for language in book.languages:
    index_script(search_index(book, language), language == "zh")
print(time.perf_counter() - start)
