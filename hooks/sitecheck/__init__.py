"""Everything that must link, links: judges a built site and the authored trees that it came from.

`check_folder` needs nothing but a folder of HTML, whoever built it; `check_sources` compares the authored languages.
Both return problems and leave it to the caller what to do about them.
"""

from sitecheck.check import check_folder
from sitecheck.sources import check_sources

__all__ = ["check_folder", "check_sources"]
