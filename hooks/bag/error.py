"""The one way in which making a bag fails."""


class BagError(ValueError):
    """A site or a script of which no bag can be made: the place, the thing as written, what is wrong, the cure."""
