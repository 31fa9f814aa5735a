"""The version, without the rest of redgui."""

__version__ = "0.1.0"
