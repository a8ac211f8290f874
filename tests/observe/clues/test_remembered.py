"""Files are parsed again only when they changed."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.remembered import Remembered, RememberedFolder
from homeport.observe.clues.tree import LIVE, names_in


def test_a_file_is_parsed_once_until_it_changes(tmp_path: Path) -> None:
    seen: list[str] = []

    def parse(text: str) -> int:
        seen.append(text)
        return len(text)

    file = Remembered(parse, limit_bytes=5)
    path = f"{plant(tmp_path, {'x': 'abc'})}/x"
    assert [file.read(path, LIVE) for _ in range(3)] == [3, 3, 3]
    assert seen == ["abc"]
    plant(tmp_path, {"x": "abcdefgh"})
    assert file.read(path, LIVE) == 5
    Path(path).unlink()
    assert file.read(path, LIVE) is None


def test_binary_and_strangely_encoded_files_are_survived(tmp_path: Path) -> None:
    file = Remembered(str.upper)
    plant(
        tmp_path,
        {
            "nul": b"MZ\0\0import os",
            "utf16": "import os".encode("utf-16"),
            "latin": b"# \xe4\nimport os",
            "bom": b"\xef\xbb\xbfimport os",
        },
    )
    assert file.read(f"{tmp_path}/nul", LIVE) == ""
    assert file.read(f"{tmp_path}/utf16", LIVE) == ""
    assert "IMPORT OS" in (file.read(f"{tmp_path}/latin", LIVE) or "")
    assert file.read(f"{tmp_path}/bom", LIVE) == "IMPORT OS"


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    count = 0

    def parse(text: str) -> str:
        nonlocal count
        count += 1
        return text

    file = Remembered(parse, kept=2)
    plant(tmp_path, {name: name for name in "abc"})
    for name in "abcab":
        assert file.read(f"{tmp_path}/{name}", LIVE) == name
    assert count == 5


def test_a_directory_is_listed_again_when_a_name_comes(tmp_path: Path) -> None:
    folder = RememberedFolder(lambda path, root: sorted(names_in(path, root)))
    plant(tmp_path, {"d/a": ""})
    assert folder.read(f"{tmp_path}/d", LIVE) == ["a"]
    plant(tmp_path, {"d/b": ""})
    assert folder.read(f"{tmp_path}/d", LIVE) == ["a", "b"]
    assert folder.read(f"{tmp_path}/d/a", LIVE) is None
