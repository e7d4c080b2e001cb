"""Everything that must link, links: judges a built folder of HTML, whoever built it.

Problems are returned; what to do about them is left to the caller.
"""
