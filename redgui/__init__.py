"""redgui restores photographs on the user's own computer with RED-Net."""

from redgui.startup import share_the_cores

__version__ = "0.1.0"

share_the_cores()
