"""Hold the project to its layout: tests mirror modules, files stay small."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SOURCE = PROJECT / "src" / "homeport"
TESTS = PROJECT / "tests"
FREE = {"real", "journeys", "machines", "house", "browser"}
MAX_LINES = 400


def _sources() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def _mirrors() -> list[Path]:
    return [
        path
        for path in sorted(TESTS.rglob("test_*.py"))
        if path.relative_to(TESTS).parts[0] not in FREE
    ]


@pytest.mark.parametrize("path", _mirrors(), ids=lambda path: str(path.relative_to(TESTS)))
def test_each_test_file_mirrors_a_module(path: Path) -> None:
    module = path.relative_to(TESTS).with_name(path.name.removeprefix("test_"))
    assert (SOURCE / module).is_file() or (SOURCE / module.with_suffix("")).is_dir()


@pytest.mark.parametrize("path", _sources(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= MAX_LINES


def test_each_room_says_what_it_is_for_in_one_sentence() -> None:
    for path in SOURCE.rglob("__init__.py"):
        first = path.read_text().splitlines()[0]
        assert first.startswith('"""'), path
        assert first.endswith('."""'), path


def test_nothing_names_a_machine_of_ours() -> None:
    words = ("/" + "work/", "/" + "root/", "127.0.0.1:62893" + "0")
    for path in (*_sources(), *(PROJECT / "docs").rglob("*.md"), PROJECT / "README.md"):
        text = path.read_text()
        assert not [word for word in words if word in text], path
