"""The errors redgui raises on purpose: each message is one sentence for the user, with a next step."""

from redgui.messages import Sentence

_STOPPED = Sentence("Stopped; nothing was written.")


class RedguiError(Exception):
    """Base of all expected failures: `sentence`, or `str(error)`, is one that a person can act on.

    It names no option of a command and no button: `redgui.terminal` and the window add what there is to do in theirs.
    """

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class PhotoError(RedguiError):
    """A photo cannot be read or written."""


class TooLargeError(PhotoError):
    """A photo is beyond the limit for what is opened.

    Attributes:
        pixels: a limit that would let it through.
    """

    def __init__(self, sentence: Sentence, pixels: int) -> None:
        super().__init__(sentence)
        self.args = (sentence, pixels)  # what pickle and copy make it of again
        self.pixels = pixels


class TakenError(PhotoError):
    """A file has the result's name, and was not to be replaced."""


class FolderGone(RedguiError):  # noqa: N818 (it is no fault of ours)
    """The folder for the results is not there any more; nothing further can be written."""


class ModelError(RedguiError):
    """A network's weights are missing, damaged or do not fit."""


class DeviceError(RedguiError):
    """A device cannot run the network."""


class NoDeviceError(DeviceError):
    """The device that was asked for is not there."""


class OpenClusterError(RedguiError):
    """A cluster's scheduler has no certificates, and is not in a private network."""


class BegunError(RedguiError):
    """A training run was begun in that folder before, and was not to be resumed."""


class Cancelled(RedguiError):  # noqa: N818 (it is what the user wanted)
    """The user stopped the work; nothing was written."""

    def __init__(self, sentence: Sentence = _STOPPED) -> None:
        super().__init__(sentence)
