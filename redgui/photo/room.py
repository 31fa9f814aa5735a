"""Where the samples of a photo are put while it is decoded: into this process's own memory, or somewhere else."""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


class Room:
    """This process's own memory. The reader's process (`redgui.reading`) has memory that it shares instead."""

    def admit(self, pixels: int) -> None:
        """The file declares so many pixels, which is within the limit: the work may cost what they cost."""

    def expect(self, size: int) -> None:
        """Soon so many bytes are wanted at once: whatever takes time for that can begin."""

    def empty(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """A new array for samples of the photo, or for its alpha; its content is left over."""
        return np.empty(shape, dtype)


OWN_MEMORY = Room()
