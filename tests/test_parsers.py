"""Our own parsers on what the fuzzer keeps in tests/corpus: small files, damaged ones, and each that was a finding."""

import pytest

from tools.fuzz_parsers import CORPUS, kept
from tools.parsers import PARSERS


@pytest.mark.parametrize("name", PARSERS)
def test_a_parser_raises_nothing_but_what_it_promises(name: str) -> None:
    assert kept(name)
    for data in kept(name):
        for end in {len(data), len(data) // 4, len(data) // 2, max(0, len(data) - 1)}:
            PARSERS[name](data[:end])


def test_each_corpus_has_its_parser() -> None:
    assert {path.stem for path in CORPUS.iterdir()} == set(PARSERS)
