"""Folders of groups on machines of every layout."""

from pathlib import Path

from file_trees import plant

from homeport.observe.cgroup_folders import UNIFIED, folders_up, read_counters, read_groups


def test_the_groups_of_a_process_by_controller(tmp_path: Path) -> None:
    text = "4:cpu,cpuacct:/a/b (deleted)\n1:name=systemd:/s\n0::/u\nnonsense\n"
    plant(tmp_path, {"proc/5/cgroup": text})
    assert read_groups(5, tmp_path) == {
        "cpu": "/a/b", "cpuacct": "/a/b", "name=systemd": "/s", UNIFIED: "/u",
    }  # fmt: skip
    assert read_groups(6, tmp_path) == {}


def test_folders_lead_up_to_the_top(tmp_path: Path) -> None:
    plant(tmp_path, {"sys/fs/cgroup/cpu,cpuacct/cgroup.procs": ""})
    top = f"{tmp_path}/sys/fs/cgroup/cpu,cpuacct"
    assert list(folders_up("cpu", {"cpu": "/a/b"}, tmp_path)) == [f"{top}/a/b", f"{top}/a", top]
    assert list(folders_up("cpu", {"cpu": "/../a"}, tmp_path)) == []
    assert list(folders_up("memory", {"memory": "/a"}, tmp_path)) == []
    assert list(folders_up(UNIFIED, {UNIFIED: "/a"}, tmp_path)) == []


def test_counters_of_a_strange_file(tmp_path: Path) -> None:
    plant(tmp_path, {"x": b"nr 5\nbad\nneg -1\n\xff 3\n"})
    assert read_counters(f"{tmp_path}/x").get("nr") == 5
    assert read_counters(f"{tmp_path}/none") == {}
