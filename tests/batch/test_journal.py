"""The journal: what it knows after a crash, and that only one process writes it."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from redgui.batch.journal import JOURNAL_NAME, Journal, Key
from redgui.batch.names import Output
from redgui.batch.steps import fingerprint, weights_hash
from redgui.errors import RedguiError
from redgui.files.atomic import whole_file
from redgui.settings import RestoreSettings

KEY = Key("/photos/a.jpg", 100, 5, "settings")
FACTS = {"sigma": 12.5}


def reopened(journal: Journal) -> Journal:
    journal.close()
    return Journal(journal.folder)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "out")


def finish(journal: Journal, key: Key = KEY, name: str = "a.jpg", content: bytes = b"result") -> Path:
    output = journal.folder / name
    journal.begin(key, output, FACTS)
    output.write_bytes(content)
    journal.end(key, "done", output, FACTS)
    return output


def test_what_is_done_is_known_to_the_next_run(journal: Journal) -> None:
    finish(journal)
    journal = reopened(journal)
    record = journal.find(KEY)
    assert record is not None
    assert (record.state, record.output, record.size, record.facts) == ("done", "a.jpg", 6, FACTS)
    assert journal.finished(record)
    journal.close()


@pytest.mark.parametrize("change", [{"source": "/b.jpg"}, {"size": 101}, {"mtime_ns": 6}, {"settings": "others"}])
def test_another_source_or_other_settings_are_another_photo(journal: Journal, change: dict[str, object]) -> None:
    finish(journal)
    assert journal.find(KEY._replace(**change)) is None  # type: ignore[arg-type]
    journal.close()


def test_a_result_on_a_drive_that_went_away_is_finished_once_it_is_back(journal: Journal, tmp_path: Path) -> None:
    output = journal.folder / "a.jpg"
    journal.begin(KEY, output, FACTS)
    output.write_bytes(b"result")
    journal.folder.rename(tmp_path / "away")
    journal.end(KEY, "done", output, FACTS)
    (tmp_path / "away").rename(journal.folder)
    journal = reopened(journal)
    record = journal.find(KEY)
    assert record is not None
    assert journal.finished(record)
    journal.close()


def test_a_result_that_is_gone_or_was_changed_is_not_finished(journal: Journal) -> None:
    output = finish(journal)
    record = journal.find(KEY)
    assert record is not None
    output.write_bytes(b"another size")
    assert not journal.finished(record)
    output.unlink()
    assert not journal.finished(record)
    journal.close()


def test_a_result_that_another_run_replaced_is_not_finished(journal: Journal) -> None:
    finish(journal)
    finish(journal, KEY._replace(settings="others"))
    record = journal.find(KEY)
    assert record is not None
    assert not journal.finished(record)  # though the size is the same
    journal.close()


def test_a_crash_between_the_result_and_its_line(journal: Journal) -> None:
    output = journal.folder / "a.jpg"
    journal.begin(KEY, output, FACTS)
    journal = reopened(journal)
    record = journal.find(KEY)
    assert record is not None
    assert not journal.finished(record)
    output.write_bytes(b"")  # where there are no hard links the name is taken first
    assert not journal.finished(record)
    journal = reopened(journal)
    assert not output.exists()
    output.write_bytes(b"result")
    assert journal.finished(record)
    journal.close()


def test_a_file_that_was_there_before_is_not_taken_for_the_result(journal: Journal) -> None:
    output = journal.folder / "a.jpg"
    output.write_bytes(b"older")
    journal.begin(KEY, output, FACTS)
    journal = reopened(journal)
    record = journal.find(KEY)
    assert record is not None
    assert not journal.finished(record)
    assert journal.is_stale(output, KEY.source)  # it was to be replaced, and still is
    os.utime(output, ns=(1, 1))
    assert journal.finished(record)
    journal.close()


def test_only_results_of_the_same_photo_are_stale(journal: Journal) -> None:
    output = finish(journal)
    assert journal.is_stale(output, KEY.source)
    assert not journal.is_stale(output, "/photos/b.jpg")
    assert not journal.is_stale(journal.folder / "b.jpg", KEY.source)
    output.write_bytes(b"edited by hand")
    assert not journal.is_stale(output, KEY.source)
    journal.close()


@pytest.mark.parametrize("cut", [1, 2, 30])
def test_a_line_that_a_crash_cut_short_is_passed_over(journal: Journal, cut: int) -> None:
    finish(journal)
    other = KEY._replace(source="/photos/b.jpg")
    finish(journal, other, "b.jpg")
    journal.close()
    path = journal.folder / JOURNAL_NAME
    path.write_bytes(path.read_bytes()[:-cut])
    journal = Journal(journal.folder)
    finish(journal, KEY._replace(source="/photos/c.jpg"), "c.jpg")
    journal = reopened(journal)
    states = {}
    for source in ("a", "b", "c"):
        record = journal.find(KEY._replace(source=f"/photos/{source}.jpg"))
        assert record is not None
        states[source] = record.state
    assert states == {"a": "done", "b": "done" if cut == 1 else "begun", "c": "done"}
    journal.close()


def test_lines_of_another_version_are_passed_over(journal: Journal) -> None:
    finish(journal)
    journal.close()
    with (journal.folder / JOURNAL_NAME).open("a") as file:
        file.write('{"event":"photo"}\n[]\n7\n{"event":"photo","key":["x"],"state":"done"}\n\x00\xff\n')
        file.write('{"event":"photo","key":["x",1,1,"s"],"state":"done","flavour":"new"}\n')
    journal = Journal(journal.folder)
    assert journal.find(KEY) is not None
    journal.close()


def test_two_runs_at_once_are_refused_with_a_sentence(journal: Journal) -> None:
    with pytest.raises(RedguiError, match=f"process {os.getpid()} .*works in"):
        Journal(journal.folder)
    journal.close()
    Journal(journal.folder).close()


def test_a_process_that_was_killed_leaves_no_lock(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from redgui.batch.journal import Journal\n"
        "j = Journal(Path(sys.argv[1])); print('open', flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        with pytest.raises(RedguiError, match=f"process {process.pid}"):
            Journal(tmp_path)
        process.kill()
    Journal(tmp_path).close()


def test_what_a_killed_process_left_half_written_goes_and_nothing_else(journal: Journal) -> None:
    output = journal.folder / "a.jpg"
    journal.begin(KEY, output, FACTS)
    with whole_file(output, overwrite=False):
        (part,) = journal.folder.glob(".a.jpg*")
        content = part.read_bytes()
    output.unlink()
    part.write_bytes(content)  # as a SIGKILL leaves it
    foreign = journal.folder / ".b.jpg.0123abcd.part"
    foreign.write_bytes(b"another program's")
    journal = reopened(journal)
    assert not part.exists()
    assert foreign.exists()
    journal.close()


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(RedguiError, match="choose another folder"):
        Journal(tmp_path / "file")
    with pytest.raises(RedguiError, match="choose another folder"):
        Journal(tmp_path / "file" / "below")


def test_names_of_any_bytes_survive(journal: Journal) -> None:
    key = KEY._replace(source=os.fsdecode(b"/photos/\xff\xfe \xe2\x82\xac.jpg"))
    finish(journal, key)
    journal = reopened(journal)
    assert journal.find(key) is not None
    journal.close()


def test_each_line_is_whole_json(journal: Journal) -> None:
    finish(journal)
    journal.close()
    events = [json.loads(line)["event"] for line in (journal.folder / JOURNAL_NAME).read_text().splitlines()]
    assert events == ["run", "photo", "photo"]


def test_settings_are_the_same_however_a_number_is_written() -> None:
    """A queue from the window says 20.0, one from the terminal may say 20."""
    whole, decimal, other = (fingerprint(RestoreSettings(sigma=sigma), Output()) for sigma in (20, 20.0, 20.5))
    assert whole == decimal != other


def test_settings_that_are_as_they_always_were_change_no_hash() -> None:
    """Or a queue of before there was such a setting would be done once more."""
    settings, output = RestoreSettings(sigma=20), Output()
    parts = asdict(settings) | asdict(output) | {"weights": weights_hash(settings.model)}
    for name in ("device", "policy", "model", "color", "history", "keep_time", "suffix", "srgb"):
        del parts[name]
    before = {name: float(part) if isinstance(part, int) else part for name, part in parts.items()}
    assert fingerprint(settings, output) == hashlib.sha256(json.dumps(before, sort_keys=True).encode()).hexdigest()
    others = {fingerprint(replace(settings, color=color), output) for color in (0.0, None, 5.0)}
    assert len(others) == 3
