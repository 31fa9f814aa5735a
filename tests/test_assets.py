"""Weights and resources are found from a checkout, a wheel and a frozen bundle."""

import sys
from pathlib import Path

import pytest

from redgui.assets import asset
from redgui.errors import RedguiError


def test_a_checkout_or_a_wheel_has_the_default_weights() -> None:
    assert asset("weights", "index.toml").is_file()
    assert asset("resources", "sample.jpg").is_file()
    assert asset("resources", "night.jpg").is_file()


def test_a_frozen_bundle_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights" / "index.toml").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert asset("weights", "index.toml") == tmp_path / "weights" / "index.toml"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(RedguiError, match=r"weights/none\.safetensors"):
        asset("weights", "none.safetensors")
