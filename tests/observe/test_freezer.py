"""The file that thaws, on machines with either version of cgroups and with both."""

from pathlib import Path

from file_trees import plant

from homeport.observe.freezer import find_freezer

_V2 = "sys/fs/cgroup"
_V1 = "sys/fs/cgroup/freezer"


def test_version_2_the_outermost_group_that_was_told_to_freeze(tmp_path: Path) -> None:
    root = plant(
        tmp_path,
        {
            f"{_V2}/cgroup.procs": "",
            f"{_V2}/a/cgroup.freeze": "1\n",
            f"{_V2}/a/b/cgroup.freeze": "0\n",
            f"{_V2}/a/b/cgroup.events": "populated 1\nfrozen 1\n",
        },
    )
    assert find_freezer({"": "/a/b"}, root) == "/sys/fs/cgroup/a/cgroup.freeze"
    (root / _V2 / "a/cgroup.freeze").write_text("0\n")
    assert find_freezer({"": "/a/b"}, root) == "/sys/fs/cgroup/a/b/cgroup.freeze"
    (root / _V2 / "a/b/cgroup.events").write_text("populated 1\nfrozen 0\n")
    assert find_freezer({"": "/a/b"}, root) is None


def test_both_versions_at_once(tmp_path: Path) -> None:
    root = plant(
        tmp_path,
        {
            "sys/fs/cgroup/unified/cgroup.procs": "",
            "sys/fs/cgroup/unified/x/cgroup.freeze": "0\n",
            f"{_V1}/docker/7/freezer.state": "FREEZING\n",
            f"{_V1}/docker/7/freezer.self_freezing": "1\n",
            f"{_V1}/docker/freezer.state": "THAWED\n",
            f"{_V1}/docker/freezer.self_freezing": "0\n",
        },
    )
    groups = {"freezer": "/docker/7", "": "/x"}
    assert find_freezer(groups, root) == "/sys/fs/cgroup/freezer/docker/7/freezer.state"
    (root / _V1 / "docker/7/freezer.self_freezing").unlink()
    assert find_freezer(groups, root) == "/sys/fs/cgroup/freezer/docker/7/freezer.state"
    (root / _V1 / "docker/7/freezer.state").write_text("THAWED\n")
    assert find_freezer(groups, root) is None


def test_nothing_to_read_is_not_frozen(tmp_path: Path) -> None:
    assert find_freezer({}, tmp_path) is None
    assert find_freezer({"freezer": "/a", "": "/../b"}, tmp_path) is None
