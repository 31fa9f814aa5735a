"""redgui restores photographs on the user's own computer with RED-Net."""

__version__ = "0.1.0"
