"""A renamed program is known by its checksum."""

import hashlib
from pathlib import Path

from file_trees import plant

from homeport.observe.clues.dpkg_sums import path_by_sum
from homeport.observe.clues.files import Files

INFO = "/var/lib/dpkg/info"


def _known(files: Files, path: str) -> str | None:
    with files.mapped(path) as view:
        assert view is not None
        return path_by_sum(view, files)


def test_the_path_under_which_it_was_installed(tmp_path: Path) -> None:
    digest = hashlib.md5(b"the program").hexdigest()
    plant(
        tmp_path,
        {
            "/var/lib/dpkg/status": "Package: x\n",
            f"{INFO}/x.md5sums": f"{digest}  usr/sbin/xd\n{'0' * 32}  usr/share/doc/x\n",
            "/home/ada/renamed": "the program",
            "/home/ada/other": "another program",
        },
    )
    files = Files(tmp_path)
    assert _known(files, "/home/ada/renamed") == "/usr/sbin/xd"
    assert _known(files, "/home/ada/other") is None


def test_a_machine_without_dpkg(tmp_path: Path) -> None:
    plant(tmp_path, {"/home/ada/program": "bytes"})
    assert _known(Files(tmp_path), "/home/ada/program") is None
