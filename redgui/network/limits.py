"""What the description of a network may ask for: it stands in a file that may come from anybody.

The limits are several times what any RED-Net here has, and small enough that nothing within them costs much before the
weights themselves were found in the file.
"""

MOST_LEVELS = 6
MOST_DEPTH = 100
"""Convolutions of a level."""
MOST_WIDTH = 1024
"""Maps of a level."""
MOST_FOLD = 16
"""Of `unshuffle`."""
MOST_STRIDE = 8
MOST_GRID = 256
"""Pixels whose multiples the sides of a picture are filled up to."""
MOST_SCALE = 16.0
MOST_PARAMETERS = 1 << 24


def check_whole(name: str, value: object, least: int, most: int) -> None:
    """Raise ValueError for anything but a whole number between two others; True and 2.0 are none."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f"{name} must be a whole number from {least} to {most}")


def check_truth(name: str, value: object) -> None:
    """Raise ValueError for anything but True and False."""
    if type(value) is not bool:
        raise ValueError(f"{name} must be true or false")
