"""Finding things by their files, and keeping what was learned about all of them."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from homeport.kit.registry import SHIPPED, Keys, Registry, remembered, to_shipped


@pytest.fixture
def shelf(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A package of its own name, importable while the test runs."""
    folder = tmp_path / f"shelf_{abs(hash(request.node.nodeid))}"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Things."""\n')
    (folder / "first.py").write_text("THING = 'one'\n")
    (folder / "second_thing.py").write_text("THING = 'two'\n")
    (folder / "_hidden.py").write_text("THING = 'no'\n")
    (folder / "notes.txt").write_text("no")
    sys.path.insert(0, str(tmp_path))
    yield folder
    sys.path.remove(str(tmp_path))


def _registry(shelf: Path) -> Registry[str]:
    return Registry(shelf.name, "THING", str)


def _lengths(things: Mapping[str, str]) -> Keys:
    return {name: [value] for name, value in things.items()}


def test_files_are_found_by_their_names(shelf: Path) -> None:
    registry = _registry(shelf)
    assert registry.names() == ("first", "second-thing")
    assert registry.load_all() == {"first": "one", "second-thing": "two"}


def test_only_what_is_asked_for_is_imported(shelf: Path) -> None:
    registry = _registry(shelf)
    assert registry.load("second-thing") == "two"
    assert registry.load("second-thing") == "two"
    assert f"{shelf.name}.first" not in sys.modules


def test_the_same_name_twice_is_an_error(shelf: Path) -> None:
    (shelf / "second-thing.py").write_text("THING = 'three'\n")
    with pytest.raises(ValueError, match=r"two files .* second-thing"):
        _registry(shelf).names()


def test_a_name_without_a_file_is_told(shelf: Path) -> None:
    with pytest.raises(LookupError, match="nothing called third"):
        _registry(shelf).load("third")


def test_a_file_that_needs_something_missing_says_what(shelf: Path) -> None:
    (shelf / "broken.py").write_text("import does_not_exist_anywhere\n")
    with pytest.raises(ModuleNotFoundError, match="does_not_exist_anywhere"):
        _registry(shelf).load("broken")


@pytest.mark.parametrize("text", ["", "THING = 7\n"])
def test_a_file_that_holds_something_else_is_an_error(shelf: Path, text: str) -> None:
    (shelf / "odd.py").write_text(text)
    with pytest.raises(TypeError, match="no THING of type str"):
        _registry(shelf).load("odd")


@pytest.mark.parametrize("name", ["no_such_package_at_all", "colorsys"])
def test_what_is_no_package_has_no_names(name: str) -> None:
    with pytest.raises(LookupError, match="is not a package"):
        Registry(name, "THING", str).names()


def test_the_stamp_changes_with_the_files(shelf: Path) -> None:
    registry = _registry(shelf)
    before = registry.stamp()
    assert registry.stamp() == before
    (shelf / "first.py").write_text("THING = 'longer'\n")
    assert registry.stamp() != before


def test_without_a_file_everything_is_loaded(shelf: Path) -> None:
    assert remembered(_registry(shelf), _lengths, None) == {
        "first": ["one"],
        "second-thing": ["two"],
    }


def test_what_was_built_is_remembered_until_a_file_changes(shelf: Path, tmp_path: Path) -> None:
    file = tmp_path / "cache" / "keys.json"
    built: list[int] = []

    def build(things: Mapping[str, str]) -> Keys:
        built.append(len(things))
        return _lengths(things)

    first = remembered(_registry(shelf), build, file)
    assert remembered(_registry(shelf), build, file) == first
    assert built == [2]
    (shelf / "third.py").write_text("THING = 'three'\n")
    assert remembered(_registry(shelf), build, file) == {**first, "third": ["three"]}
    assert built == [2, 3]
    assert [one.name for one in file.parent.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("text", ["", "[]", '{"stamp": 1}', "\x00", '{"keys": {}}'])
def test_a_spoilt_file_is_built_again(shelf: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys.json"
    file.write_text(text)
    assert set(remembered(_registry(shelf), _lengths, file)) == {"first", "second-thing"}
    assert '"second-thing"' in file.read_text()


def test_keys_of_the_wrong_form_are_built_again(shelf: Path, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    file.write_text(f'{{"stamp": "{_registry(shelf).stamp()}", "keys": 3}}')
    assert set(remembered(_registry(shelf), _lengths, file)) == {"first", "second-thing"}


def test_a_place_that_cannot_be_written_only_costs_time(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a directory")
    file = tmp_path / "taken" / "keys.json"
    assert set(remembered(_registry(shelf), _lengths, file)) == {"first", "second-thing"}


def test_a_table_that_came_with_the_package_is_believed(shelf: Path, tmp_path: Path) -> None:
    text = to_shipped(_registry(shelf), _lengths)
    (shelf / SHIPPED).write_text(text.replace('"one"', '"from the wheel"'))
    cache = tmp_path / "keys.json"
    assert remembered(_registry(shelf), _lengths, cache) == {
        "first": ["from the wheel"],
        "second-thing": ["two"],
    }
    assert not cache.exists(), "nothing had to be built"


def test_a_table_of_other_files_is_not(shelf: Path) -> None:
    (shelf / SHIPPED).write_text(to_shipped(_registry(shelf), _lengths))
    (shelf / "third.py").write_text("THING = 'three'\n")
    assert set(remembered(_registry(shelf), _lengths, None)) == {"first", "second-thing", "third"}
