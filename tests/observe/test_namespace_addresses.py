"""Which namespace has an address, in real namespaces of which several have the same one."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path

import pytest
from loopback import NOBODY, elsewhere, enter_new_namespace, in_child, namespace_inode
from namespace_worlds import needs_namespaces, run

from homeport.observe.namespace_addresses import addresses_in, find_namespace_of

_ADDRESS = "198.51.100.77"
_HOST = ip_address(_ADDRESS)
_FIRST, _SECOND, _OTHER, _NONE = "first", "second", "other", "none"


def _nothing() -> tuple[object, int]:
    return None, 0


@contextmanager
def _two_containers() -> Iterator[tuple[int, int]]:
    """Have two namespaces below a new one that this process has entered, the smaller pid first."""
    enter_new_namespace()
    with elsewhere(_nothing) as (one, _), elsewhere(_nothing) as (two, _):
        yield min(one, two), max(one, two)


def _attach(pid: int, *, ours: str, address: str | None = _ADDRESS, bridge: str = "") -> None:
    """Join a namespace with ours by a veth, as container engines do."""
    run(f"ip link add {ours} type veth peer name eth0 netns {pid}")
    run(f"ip link set {ours} up")
    if bridge:
        run(f"ip link add {bridge} type bridge && ip link set {bridge} up")
        run(f"ip link set {ours} master {bridge}")
    _in(pid, "ip link set eth0 up")
    if address:
        _in(pid, f"ip addr add {address}/24 dev eth0")


def _alone(pid: int) -> None:
    """Give a namespace the address on a link that leads nowhere else."""
    _in(pid, "ip link add x0 type veth peer name x1")
    _in(pid, f"ip addr add {_ADDRESS}/24 dev x0")
    _in(pid, "ip link set x0 up")


def _in(pid: int, command: str) -> None:
    run(f"nsenter -t {pid} -n {command}")


def _second_attached(_one: int, two: int) -> None:
    _attach(two, ours="v2")


def _both_attached_second_on_the_way(one: int, two: int) -> None:
    _attach(one, ours="v1", bridge="br1")
    _attach(two, ours="v2", bridge="br2")
    run("ip addr add 198.51.100.1/24 dev br2")


def _both_attached_first_on_the_way(one: int, two: int) -> None:
    _attach(one, ours="v1")
    _attach(two, ours="v2")
    run("ip addr add 198.51.100.1/24 dev v1")


def _both_attached_no_way(one: int, two: int) -> None:
    _attach(one, ours="v1")
    _attach(two, ours="v2")


def _attached_by_another_link(_one: int, two: int) -> None:
    _attach(two, ours="v2", address=None)
    _alone(two)


def _on_our_interface(kind: str) -> Callable[[int, int], None]:
    def build(_one: int, two: int) -> None:
        run("ip link add p0 type veth peer name p1 && ip link set p0 up")
        run(f"ip link add link p0 name sub0 type {kind}")
        run(f"ip link set sub0 netns {two}")
        _in(two, f"ip addr add {_ADDRESS}/24 dev sub0")

    return build


WORLDS: dict[str, tuple[Callable[[int, int], None], bool, str]] = {
    "the second is attached": (_second_attached, True, _SECOND),
    "both are, and packets go to the second": (_both_attached_second_on_the_way, False, _SECOND),
    "both are, and packets go to the first": (_both_attached_first_on_the_way, False, _FIRST),
    "the second is, by another link": (_attached_by_another_link, True, _SECOND),
    "none is": (lambda _one, two: _alone(two), True, _FIRST),
    "only one has it": (lambda _one, two: _alone(two), False, _SECOND),
    "none has it": (lambda _one, _two: None, False, _NONE),
}


def _found(build: Callable[[int, int], None], *, is_first_alone: bool) -> str:
    """Return which of two containers is found."""
    with _two_containers() as (one, two):
        if is_first_alone:
            _alone(one)
        build(one, two)
        label = find_namespace_of(_HOST)
        names = {str(namespace_inode(one)): _FIRST, str(namespace_inode(two)): _SECOND}
        return _NONE if label is None else names.get(label, _OTHER)


@pytest.mark.netns
@pytest.mark.parametrize("world", WORLDS)
def test_the_one_that_is_attached_is_chosen(world: str) -> None:
    needs_namespaces()
    build, is_first_alone, expected = WORLDS[world]
    found = in_child(lambda: _found(build, is_first_alone=is_first_alone).encode())
    assert found.decode() == expected


@pytest.mark.netns
def test_of_two_that_are_attached_one_is_chosen() -> None:
    needs_namespaces()
    found = in_child(lambda: _found(_both_attached_no_way, is_first_alone=False).encode())
    assert found.decode() in (_FIRST, _SECOND)


@pytest.mark.netns
@pytest.mark.parametrize("kind", ["macvlan mode bridge", "ipvlan mode l2"])
def test_an_interface_on_top_of_ours_leads_here(kind: str) -> None:
    needs_namespaces()

    def found() -> bytes:
        with suppress(AssertionError):
            return _found(_on_our_interface(kind), is_first_alone=True).encode()
        return b"unknown to this kernel"

    answer = in_child(found).decode()
    if answer.startswith("unknown"):
        pytest.skip(f"this kernel has no {kind}")
    assert answer == _SECOND


@pytest.mark.netns
def test_an_address_of_ipv6() -> None:
    needs_namespaces()

    def found() -> bytes:
        with _two_containers() as (one, two):
            for pid in (one, two):
                _in(pid, "ip link add x0 type veth peer name x1")
                _in(pid, "ip addr add 2001:db8::77/64 dev x0 nodad")
            _attach(two, ours="v2", address=None)
            label = find_namespace_of(ip_address("2001:db8::77"))
            return b"second" if label == str(namespace_inode(two)) else b"other"

    assert in_child(found) == b"second"


@pytest.mark.netns
def test_asking_gives_no_namespace_an_id() -> None:
    needs_namespaces()

    def ids() -> bytes:
        with _two_containers() as (one, two):
            _alone(one)
            _alone(two)
            find_namespace_of(_HOST)
            run('test -z "$(ip netns list-id)"')
            return b"none"

    assert in_child(ids) == b"none"


@pytest.mark.netns
def test_without_privilege_the_first_is_returned() -> None:
    needs_namespaces()

    def found() -> bytes:
        with _two_containers() as (one, two):
            _alone(one)
            _attach(two, ours="v2")
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            return b"first" if find_namespace_of(_HOST) == f"pid:{one}" else b"other"

    assert in_child(found) == b"first"


def test_no_descriptor_is_left_open() -> None:
    def count() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    find_namespace_of(_HOST)
    before = count()
    find_namespace_of(_HOST)
    assert count() == before


def test_files_show_the_addresses_of_our_own() -> None:
    shown: Sequence[object] = addresses_in(Path("/proc/self/net"))
    assert ip_address("127.0.0.1") in shown


def test_files_that_are_not_there(tmp_path: Path) -> None:
    assert addresses_in(tmp_path) == ()
