"""The whole handbook in one zip that opens from a phone, a computer or a USB stick, without a server or a network."""

from bag.bagged_page import bagged_page
from bag.error import BagError
from bag.modules import bundle
from bag.pack import is_spoken, write_bag
from bag.search import bagged_index, bagged_material, bagged_worker

__all__ = [
    "BagError",
    "bagged_index",
    "bagged_material",
    "bagged_page",
    "bagged_worker",
    "bundle",
    "is_spoken",
    "write_bag",
]
