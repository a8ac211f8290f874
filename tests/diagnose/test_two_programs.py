"""Ports that are two programs, and the many that only look like it."""

from dataclasses import replace

import pytest
from nouns import service

from homeport.diagnose.two_programs import two_programs
from homeport.model.address import Transport
from homeport.model.service import Service

V4 = service(exe="/usr/bin/node", cwd="/shop")
V6 = replace(V4, pid=200, pids=(200,), addresses=("::1",), cwd="/other", argv=("node", "other.js"))
RIVAL = replace(V6, addresses=("127.0.0.1",), exe="/usr/bin/python3", process="python3")


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (V4, V6, "by the address that it happens to try"),
        (V4, replace(V6, addresses=("0.0.0.0",)), "by the address that it happens to try"),
        (replace(V4, addresses=("0.0.0.0",)), replace(V6, addresses=("::",)), "happens to try"),
        (V4, replace(RIVAL, is_background=True), "the kernel picks one for each connection"),
        (V4, replace(RIVAL, cwd=None), "the kernel picks one for each connection"),
    ],
)
def test_two_programs_are_named(one: Service, other: Service, says: str) -> None:
    (found,) = two_programs([one, other], {})
    assert found.what.startswith("port 5173 is two programs: node server.js (pid 100) and ")
    assert found.what.endswith("(pid 200)")
    assert says in found.evidence[-1]
    assert (found.port, found.pid) == (5173, 100)
    assert found.target == ("localhost:5173" if "kernel" in says else None)


@pytest.mark.parametrize(
    "other",
    [
        replace(V6, pid=None, pids=()),
        replace(V6, pid=100),
        replace(V6, pids=(200, 100)),
        replace(V6, port=5174),
        replace(V6, port=None, path="/run/x"),
        replace(V6, transport=Transport.UDP),
        replace(V6, namespace="box"),
        replace(V6, addresses=("192.168.1.5",)),
        replace(V6, addresses=("127.0.0.53",)),
        replace(V6, cwd="/shop"),  # one program started once for each address
        replace(V6, exe=None, process="node", cwd="/shop", addresses=("127.0.0.1",), argv=V4.argv),
    ],
)
def test_what_only_looks_like_it_stays_silent(other: Service) -> None:
    assert not list(two_programs([V4, other], {}))
    assert not list(two_programs([other, V4], {}))


def test_programs_of_the_system_arrange_themselves() -> None:
    pair = [replace(one, is_background=True) for one in (V4, V6)]
    assert not list(two_programs(pair, {}))


def test_unknown_programs_are_not_taken_for_the_same() -> None:
    pair = [replace(one, exe=None, process=None, cwd=None) for one in (V4, V6)]
    assert len(list(two_programs(pair, {}))) == 1


def test_each_port_is_told_once() -> None:
    third = replace(RIVAL, pid=300, pids=(300,))
    assert len(list(two_programs([V4, V6, third], {}))) == 1
