"""The errors redgui raises on purpose: each message is one sentence for the user, with a next step."""


class RedguiError(Exception):
    """Base of all expected failures. `str(error)` is one sentence a person can act on."""


class PhotoError(RedguiError):
    """A photo cannot be read or written."""


class FolderGone(RedguiError):  # noqa: N818 (it is no fault of ours)
    """The folder for the results is not there any more; nothing further can be written."""


class ModelError(RedguiError):
    """A network's weights are missing, damaged or do not fit."""


class DeviceError(RedguiError):
    """A device cannot run the network."""


class Cancelled(RedguiError):  # noqa: N818 (it is what the user wanted)
    """The user stopped the work; nothing was written."""
