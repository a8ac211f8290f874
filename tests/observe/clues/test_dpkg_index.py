"""The index of programs, made once and kept."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.dpkg_index import owner_in_index
from homeport.observe.clues.files import Files

INFO = "/var/lib/dpkg/info"


def test_programs_are_in_it_and_other_files_are_not(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            f"{INFO}/a.list": "/usr/bin/tool.sh\n/usr/lib/a/daemon\n/usr/lib/a/lib.so.1\n",
            f"{INFO}/b.list": "/opt/b/run\n/usr/share/b/b.jar\n/usr/share/doc/b/copyright\n",
        },
    )
    files = Files(tmp_path)
    owners = {
        path: owner_in_index((path,), ("a", "b"), files)
        for path in (
            "/usr/bin/tool.sh", "/usr/lib/a/daemon", "/usr/lib/a/lib.so.1", "/opt/b/run",
            "/usr/share/b/b.jar", "/usr/share/doc/b/copyright", "/usr/bin/tool",
        )
    }  # fmt: skip
    assert owners == {
        "/usr/bin/tool.sh": "a",
        "/usr/lib/a/daemon": "a",
        "/usr/lib/a/lib.so.1": None,
        "/opt/b/run": "b",
        "/usr/share/b/b.jar": "b",
        "/usr/share/doc/b/copyright": None,
        "/usr/bin/tool": None,
    }
