"""Units and containers, as every engine and version writes them into /proc/PID/cgroup."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.model.process import Container
from homeport.observe.cgroups import (
    container_of,
    find_unified,
    parse_cgroup,
    read_cgroup_ids,
    read_home_container,
    read_pids,
    unit_of,
)

HEX = "0123456789abcdef" * 4
APP = "/user.slice/user-1000.slice/user@1000.service/app.slice"


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("/system.slice/nginx.service", "nginx.service"),
        ("/system.slice/postgresql@16-main.service", "postgresql@16-main.service"),
        (f"{APP}/app-gnome-org.gnome.Terminal-1.scope", "app-gnome-org.gnome.Terminal-1.scope"),
        (f"{APP}/shop.service", "shop.service"),
        ("/user.slice/user-1000.slice/session-3.scope", "session-3.scope"),
        ("/user.slice/user-1000.slice/user@1000.service/init.scope", "user@1000.service"),
        ("/init.scope", "init.scope"),
        ("/system.slice/docker.service/runtime/x", "docker.service"),
        ("/lxc.payload.web/system.slice/nginx.service", "nginx.service"),
        ("/user.slice", None),
        ("/", None),
    ],
)
def test_the_unit_of_a_path(path: str, unit: str | None) -> None:
    assert unit_of(path) == unit


@pytest.mark.parametrize(
    ("path", "engine"),
    [
        (f"/system.slice/docker-{HEX}.scope", "docker"),
        (f"/docker/{HEX}", "docker"),
        (f"/docker/{HEX}/system.slice/nginx.service", "docker"),
        (f"/ecs/task/{HEX}", "docker"),
        (f"/machine.slice/libpod-{HEX}.scope/container", "podman"),
        (f"/libpod_parent/libpod-{HEX}", "podman"),
        (f"{APP}/user.slice/libpod-{HEX}.scope", "podman"),
        (f"/kubepods.slice/kubepods-pod1.slice/cri-containerd-{HEX}.scope", "containerd"),
        (f"/kubepods.slice/kubepods-pod1.slice/crio-{HEX}.scope", "cri-o"),
        (f"/kubepods/burstable/pod1/{HEX}", "kubernetes"),
        (f"/system.slice/nerdctl-{HEX}.scope", "containerd"),
        (f"/default/{HEX}", "containerd"),
        (f"/docker/buildkit/{HEX}", "buildkit"),
        (f"/actions/{HEX}", "oci"),
    ],
)
def test_containers_with_ids(path: str, engine: str) -> None:
    assert container_of(path) == Container(engine=engine, id="0123456789ab")


@pytest.mark.parametrize(
    ("path", "engine", "name"),
    [
        ("/lxc.payload.web/init.scope", "lxc", "web"),
        ("/lxc/web", "lxc", "web"),
        ("/machine.slice/machine-deb\\x2d12.scope/payload", "nspawn", "deb-12"),
        ("/machine.slice/systemd-nspawn@web.service/payload", "nspawn", "web"),
    ],
)
def test_containers_with_names(path: str, engine: str, name: str) -> None:
    assert container_of(path) == Container(engine=engine, id=name, name=name)


@pytest.mark.parametrize(
    "path",
    [
        f"/machine.slice/libpod-conmon-{HEX}.scope",
        f"/kubepods.slice/crio-conmon-{HEX}.scope",
        "/machine.slice/machine-qemu\\x2d1\\x2dwin11.scope/libvirt",
        "/lxc.monitor.web",
        "/lxc",
        "/docker/short",
        "/memory/0123456789abcdef0123456789abcdef",
    ],
)
def test_what_only_looks_like_one(path: str) -> None:
    assert container_of(path) is None


def test_the_innermost_container_counts() -> None:
    inner = "f" * 64
    found = container_of(f"/docker/{HEX}/kubelet/kubepods/pod1/{inner}")
    assert found == Container(engine="kubernetes", id="f" * 12)


def test_buildkits_own_ids() -> None:
    found = container_of("/docker/buildkit/k3b9v0w8z1y2x3w4v5u6t7s8r")
    assert found == Container(engine="buildkit", id="k3b9v0w8z1y2")


def test_v2_only() -> None:
    found = parse_cgroup("0::/system.slice/nginx.service\n")
    assert (found.path, found.unit) == ("/system.slice/nginx.service", "nginx.service")


def test_v1_only() -> None:
    found = parse_cgroup(f"5:memory:/docker/{HEX}\n1:name=systemd:/docker/{HEX}\n")
    assert found.path == f"/docker/{HEX}"
    assert found.container == Container(engine="docker", id="0123456789ab")


def test_hybrid_with_everybody_in_the_root_of_v2() -> None:
    found = parse_cgroup("4:memory:/x\n1:name=systemd:/system.slice/cron.service\n0::/\n")
    assert (found.path, found.unit) == ("/system.slice/cron.service", "cron.service")


def test_a_container_that_shows_in_one_controller_only() -> None:
    found = parse_cgroup(f"4:memory:/docker/{HEX}\n0::/\n")
    assert (found.path, found.unit) == ("/", None)
    assert found.container is not None


def test_a_removed_group_and_nonsense() -> None:
    assert parse_cgroup("0::/a.service (deleted)\n").unit == "a.service"
    assert parse_cgroup("").path is None
    assert parse_cgroup("nonsense\n0::\n").path is None


@given(st.text())
def test_nothing_is_too_strange(text: str) -> None:
    parse_cgroup(text)


def test_ids_are_inodes_of_the_v2_tree(tmp_path: Path) -> None:
    unit = tmp_path / "sys/fs/cgroup/system.slice/nginx.service"
    unit.mkdir(parents=True)
    (tmp_path / "sys/fs/cgroup/cgroup.procs").write_text("")
    (unit / "cgroup.procs").write_text("0\n812\n813\n")
    ids = read_cgroup_ids(tmp_path)
    assert ids[unit.stat().st_ino] == "/system.slice/nginx.service"
    assert ids[(tmp_path / "sys/fs/cgroup").stat().st_ino] == "/"
    assert read_pids("/system.slice/nginx.service", tmp_path) == (812, 813)
    assert read_pids("/gone", tmp_path) == ()


def test_a_machine_without_v2(tmp_path: Path) -> None:
    assert find_unified(tmp_path) is None
    assert read_cgroup_ids(tmp_path) == {}
    assert read_pids("/", tmp_path) == ()


def test_the_real_tree_has_our_own_group() -> None:
    if find_unified() is None:
        pytest.skip("no cgroup v2 here")
    own = parse_cgroup(Path("/proc/self/cgroup").read_text())
    assert own.path is not None
    assert "/" in read_cgroup_ids().values()


def test_the_container_that_is_home(tmp_path: Path) -> None:
    (tmp_path / "proc/1").mkdir(parents=True)
    (tmp_path / "proc/1/cgroup").write_text(f"0::/docker/{HEX}\n")
    assert read_home_container(tmp_path) == Container(engine="docker", id="0123456789ab")
    assert read_home_container(tmp_path / "nowhere") is None
    own = parse_cgroup(Path(f"/proc/{os.getpid()}/cgroup").read_text())
    assert read_home_container() == own.container
