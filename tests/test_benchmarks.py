"""tools/benchmarks.py names what became slower."""

from typing import Any

from tools import benchmarks


def line(commit: str, **ratios: float | None) -> dict[str, Any]:
    return {
        "commit": commit,
        "runs": [{"case": "a", "dtype": dtype, "ratio": ratio} for dtype, ratio in ratios.items()],
    }


def test_a_ratio_that_fell_by_more_than_a_tenth_is_named() -> None:
    before = line("abc", float32=2.0, bfloat16=3.0, float16=None)
    assert benchmarks.losses(before, line("def", float32=1.81, bfloat16=3.5, float16=1.0)) == []
    (found,) = benchmarks.losses(before, line("def", float32=2.1, bfloat16=2.6))
    assert found == "a, bfloat16: plain / executor fell from 3.00 (abc) to 2.60 (def)."


def test_every_machine_has_a_file_of_its_own() -> None:
    one = {"processor": "AMD EPYC 9V74 80-Core", "cores": 2, "gpu": None}
    assert benchmarks.file_of(one).name == "amd-epyc-9v74-80-core-2-cores.jsonl"
    assert benchmarks.file_of(one | {"gpu": "NVIDIA H100"}).name == "nvidia-h100-2-cores.jsonl"
