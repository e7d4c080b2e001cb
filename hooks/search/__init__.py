"""The search index of each language, with Chinese cut into words, and the script that searches it."""

from search.index import cut_words, own_index
from search.script import CUT, MENDED, ScriptError, mend_cutting

__all__ = ["CUT", "MENDED", "ScriptError", "cut_words", "mend_cutting", "own_index"]
