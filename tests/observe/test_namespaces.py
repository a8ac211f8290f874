"""Other network namespaces are found, named and read, with and without privilege."""

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from uuid import uuid4

import pytest
from loopback import NOBODY, elsewhere, in_child, may_unshare, namespace_inode
from promises import is_root, needs

from homeport.observe import namespaces
from homeport.observe.namespaces import NetNamespace, Seen, find_namespaces, read_in_each


@pytest.fixture
def _unshared() -> None:
    needs("netns", have=may_unshare())


unshared = pytest.mark.usefixtures("_unshared")


def _nothing() -> tuple[object, int]:
    return None, 0


def _by_net(net: Path) -> NetNamespace | None:
    return next((one for one in find_namespaces() if one.net == net), None)


def _inode_inside(_label: str) -> tuple[int, ...]:
    return (Path("/proc/thread-self/ns/net").stat().st_ino,)


def _no_files(_net: Path, _label: str) -> tuple[int, ...]:
    return ()


@pytest.mark.netns
@unshared
def test_a_namespace_with_a_process_is_labelled_with_its_inode() -> None:
    with elsewhere(_nothing) as (pid, _):
        inode = namespace_inode(pid)
        one = _by_net(Path(f"/proc/{pid}/net"))
    assert one is not None
    assert one.label == str(inode)
    assert inode != namespace_inode(os.getpid())
    assert _by_net(Path(f"/proc/{pid}/net")) is None, "it is gone with its process"


def test_our_own_is_not_among_the_others() -> None:
    own = namespace_inode(os.getpid())
    assert str(own) not in {one.label for one in find_namespaces()}


@pytest.mark.netns
@unshared
def test_we_come_back_unchanged_from_where_we_were() -> None:
    own = namespace_inode(os.getpid())
    with elsewhere(_nothing) as (pid, _):
        there = namespace_inode(pid)
        found = [one for one in find_namespaces() if one.label == str(there)]
        seen = read_in_each(found, inside=_inode_inside, by_files=_no_files)
    assert seen == Seen(items=(there,))
    assert Path("/proc/thread-self/ns/net").stat().st_ino == own
    assert "homeport-namespaces" not in {one.name for one in threading.enumerate()}


@pytest.fixture
def named() -> Iterator[str]:
    needs("ip", have=which("ip") is not None)
    name = f"homeport-{uuid4().hex[:8]}"
    made = subprocess.run(["ip", "netns", "add", name], check=False, capture_output=True, text=True)
    needs("netns", have=made.returncode == 0, why=made.stderr)
    yield name
    subprocess.run(["ip", "netns", "del", name], check=True)


@pytest.mark.netns
def test_a_named_namespace_without_a_process_is_found_and_entered(named: str) -> None:
    one = next(one for one in find_namespaces() if one.label == named)
    assert one.net is None
    seen = read_in_each([one], inside=_inode_inside, by_files=_no_files)
    assert seen == Seen(items=(one.handle.stat().st_ino,))


@pytest.mark.netns
def test_a_name_wins_over_the_inode(named: str) -> None:
    with subprocess.Popen(
        ["ip", "netns", "exec", named, "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"ready\n")
        child.stdin.flush()
        assert child.stdout.readline() == b"ready\n"
        (one,) = [one for one in find_namespaces() if one.label == named]
        child.stdin.close()
    assert one.net == Path(f"/proc/{child.pid}/net")


@pytest.mark.netns
@unshared
def test_an_ordinary_user_gets_the_files_and_a_label_with_the_pid() -> None:
    needs("root", have=is_root())

    def look() -> bytes:
        found = [one for one in find_namespaces() if one.net == Path(f"/proc/{pid}/net")]
        seen = read_in_each(
            found,
            inside=lambda _: ("inside",),
            by_files=lambda net, label: (f"{label} {(net / 'tcp').is_file()}",),
        )
        return repr(seen).encode()

    with elsewhere(_nothing) as (pid, _):
        answer = in_child(look, uid=NOBODY)
    assert answer.decode() == repr(Seen(items=(f"pid:{pid} True",)))


@pytest.mark.netns
@unshared
def test_one_that_ended_in_the_meantime_is_no_error() -> None:
    with elsewhere(_nothing) as (pid, _):
        one = _by_net(Path(f"/proc/{pid}/net"))
    assert one is not None
    assert read_in_each([one], inside=_inode_inside, by_files=_no_files) == Seen()


@pytest.mark.netns
@unshared
def test_where_asking_inside_is_refused_the_files_are_read() -> None:
    def refuse(_label: str) -> tuple[str, ...]:
        raise PermissionError("no netlink here")

    with elsewhere(_nothing) as (pid, _):
        one = _by_net(Path(f"/proc/{pid}/net"))
        assert one is not None
        seen = read_in_each([one], inside=refuse, by_files=lambda net, _: (str(net),))
        assert seen.items == (f"/proc/{pid}/net",)
        lost = NetNamespace(label="lost", handle=one.handle, net=None)
        assert read_in_each([lost], inside=refuse, by_files=_no_files) == Seen(refused=1)


def test_thousands_are_cut_off_and_counted() -> None:
    many = [
        NetNamespace(label=str(number), handle=Path("/nowhere"), net=None)
        for number in range(namespaces.MOST_NAMESPACES + 5)
    ]
    seen = read_in_each(many, inside=_inode_inside, by_files=_no_files)
    assert seen == Seen(left_out=5)


def test_no_time_means_all_but_the_first_are_left_out() -> None:
    pause = threading.Event()

    def slow(_net: Path, label: str) -> tuple[str, ...]:
        pause.wait(0.01)
        return (label,)

    here = Path("/proc/self/net")
    two = [NetNamespace(label=label, handle=here, net=here) for label in ("a", "b")]
    seen = read_in_each(two, inside=lambda _: (), by_files=slow, may_enter=False, deadline_s=0.0)
    assert seen == Seen(items=("a",), left_out=1)


def test_a_captured_machine_goes_by_its_links(tmp_path: Path) -> None:
    for pid, inode in (("1", 100), ("7", 200), ("9", 200), ("self", 100)):
        (tmp_path / "proc" / pid / "ns").mkdir(parents=True)
        (tmp_path / "proc" / pid / "ns/net").symlink_to(f"net:[{inode}]")
    (tmp_path / "proc/8").mkdir()
    (tmp_path / "proc/uptime").write_text("1 1\n")
    (one,) = find_namespaces(tmp_path)
    assert one == NetNamespace(
        label="200", handle=tmp_path / "proc/7/ns/net", net=tmp_path / "proc/7/net"
    )
