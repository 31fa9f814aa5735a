"""What a small copy of a photo is restored with, before the photo itself."""

from dataclasses import replace

import numpy as np
import pytest

from redgui.auto.prepared import Prepared
from redgui.photo.photo import Photo
from redgui.settings import NO_JPEG, RestoreSettings
from redgui.ui.work.rough import fitted

AUTO = RestoreSettings(color=0.0)


def prepared(estimate: float, jpeg: int | None) -> Prepared:
    photo = Photo(np.full((16, 16, 3), 128, np.uint8))
    return Prepared(photo, np.zeros((16, 16), np.float32), estimate, jpeg, None)


@pytest.mark.parametrize(
    ("settings", "jpeg", "sigma"),
    [
        (AUTO, None, 0.0),
        (AUTO, 92, 0.0),  # a quality that leaves nothing to remove
        (AUTO, 60, 0.0),
        (replace(AUTO, jpeg=NO_JPEG), 60, 0.0),
    ],
)
def test_noise_that_is_gone_in_a_small_copy_is_shown_as_gone(
    settings: RestoreSettings, jpeg: int | None, sigma: float
) -> None:
    found = fitted(settings, prepared(8.5, jpeg), prepared(0.0, None), 3)
    assert found is not None
    assert (found.sigma, found.jpeg) == (sigma, NO_JPEG)


@pytest.mark.parametrize(("settings", "is_shown"), [(AUTO, False), (replace(AUTO, jpeg=NO_JPEG), True)])
def test_traces_of_jpeg_alone_cannot_be_shown_in_a_small_copy(settings: RestoreSettings, is_shown: bool) -> None:
    found = fitted(settings, prepared(0.0, 60), prepared(0.0, None), 2)
    assert (found is not None) == is_shown
    assert fitted(settings, prepared(0.0, 60), prepared(0.0, 60), 0) is not None  # at its own size they can
