"""Programs that cargo installed."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.cargo_owner import find_crate
from homeport.observe.clues.files import Files

CRATES = (
    '{"installs": {"miniserve 0.27.1 (registry+https://x)": {"bins": ["miniserve"]}, "odd": 1}}'
)


def test_the_list_of_cargo(tmp_path: Path) -> None:
    plant(tmp_path, {"/home/ada/.cargo/.crates2.json": CRATES, "/srv/.crates2.json": "[]"})
    found = find_crate("/home/ada/.cargo/bin/miniserve", Files(tmp_path))
    assert (str(found), found and found.version) == ("cargo:miniserve", "0.27.1")
    for path in ("/home/ada/.cargo/bin/other", "/srv/bin/x", "/usr/bin/x", "/home/ada/miniserve"):
        assert find_crate(path, Files(tmp_path)) is None
