"""Other people's files: bounded, without waiting, inside the root."""

import os
from pathlib import Path

from file_trees import plant

from homeport.observe.clues.tree import (
    LIVE,
    at,
    folder_stamp,
    is_file,
    is_folder,
    names_in,
    read_bytes,
    real_path,
    way_up,
)


def test_links_are_followed_as_the_tree_sees_them(tmp_path: Path) -> None:
    root = plant(
        tmp_path / "root",
        {
            "/etc/real": "inside",
            "/absolute": "-> /etc/real",
            "/deep/relative": "-> ../etc/real",
            "/deep/out": "-> ../../../../../../../etc/real",
            "/folder": "-> etc",
            "/loop": "-> loop",
        },
    )
    plant(tmp_path, {"/etc/real": "outside"})
    for name in ("/absolute", "/deep/relative", "/deep/out", "/folder/real"):
        assert read_bytes(name, root, 100) == b"inside", name
        assert real_path(name, root) == "/etc/real"
    assert read_bytes("/loop", root, 100) is None
    assert is_folder("/folder", root)
    assert not is_folder("/absolute", root)


def test_what_is_no_regular_file_is_not_there(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "absent", "nul\0", "."):
        path = f"{tmp_path}/{name}"
        assert read_bytes(path, LIVE, 100) is None
        assert not is_file(path, LIVE)
    assert folder_stamp(str(tmp_path / "pipe"), LIVE) is None
    assert names_in(str(tmp_path / "absent"), LIVE) == []


def test_only_so_much_is_read(tmp_path: Path) -> None:
    plant(tmp_path, {"/x": "a" * 100})
    assert read_bytes("/x", tmp_path, 10) == b"a" * 10


def test_paths_as_seen_from_a_directory() -> None:
    assert at("/srv", ".venv/bin/python") == "/srv/.venv/bin/python"
    assert at("/srv", "../x") == "/x"
    assert at(None, "/abs/./x") == "/abs/x"
    assert at(None, "rel") is None
    assert at("/srv", "") is None


def test_the_way_up() -> None:
    assert way_up("/a/b/c") == ["/a/b/c", "/a/b", "/a"]
    assert len(way_up("/x" * 100, 5)) == 5
    assert way_up("/") == []
