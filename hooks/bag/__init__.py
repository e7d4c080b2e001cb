"""The whole handbook in one zip that opens from a phone, a computer or a USB stick, without a server or a network."""

from bag.bagged_page import bagged_page
from bag.error import BagError
from bag.pack import write_bag

__all__ = ["BagError", "bagged_page", "write_bag"]
