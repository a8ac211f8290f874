"""The warnings of `why`, each with a case that fires and one that stays silent."""

from dataclasses import replace

import pytest
from nouns import process, service

from homeport.diagnose.cautions import cautions
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.port_class import PortClass, PortRange
from homeport.model.process import Process, Source, SourceKind
from homeport.model.service import Service

QUIET = service()
USER = process()
GONE = Source(kind=SourceKind.AGENT, name="claude", pid=None, evidence=("CLAUDECODE=1",))
EPHEMERAL = PortClass(range=PortRange.USER, iana_name=None, is_ephemeral=True, is_reserved=False)
UDP = replace(QUIET, transport=Transport.UDP, backlog=None)


def codes(
    one: Service = QUIET,
    owner: Process | None = USER,
    source: Source | None = None,
    others: tuple[Service, ...] = (),
) -> list[str]:
    """Return the codes that fire."""
    return [each.code for each in cautions(one, owner, source, others)]


def test_a_quiet_service_has_no_warnings() -> None:
    assert codes() == []


@pytest.mark.parametrize("far", [Reach.BRIDGE, Reach.LAN, Reach.EVERYWHERE])
def test_exposed(far: Reach) -> None:
    assert codes(replace(QUIET, reach=far, exposed=True)) == ["exposed"]


def test_owners() -> None:
    assert codes(replace(QUIET, pid=None), None) == ["unknown-owner"]
    assert codes(owner=process(uid=0)) == ["root"]
    assert codes(owner=process(is_exe_deleted=True)) == ["deleted-binary"]
    assert codes(owner=process(state="T")) == ["stopped"]


def test_orphans_were_started_by_something_that_is_gone() -> None:
    assert codes(source=GONE) == ["orphan"]
    assert codes(source=replace(GONE, pid=7)) == []
    assert codes(owner=process(unit="x.service"), source=GONE) == []
    assert codes(owner=process(ppid=50), source=GONE) == []


def test_queues() -> None:
    assert codes(replace(QUIET, accept_queue=2, backlog=1)) == ["queue-full"]
    assert codes(replace(QUIET, accept_queue=1)) == ["queue-waiting"]
    assert codes(replace(UDP, drops=4)) == ["drops"]
    assert codes(replace(UDP, drops=0)) == []


def test_twins() -> None:
    other = service(pid=200, addresses=("::1",))
    assert codes(others=(other,)) == ["two-programs"]
    assert codes(others=(service(pid=200),)) == ["shared-port"]
    assert codes(others=(UDP, service(namespace="blue"))) == []


def test_a_port_that_the_kernel_may_take() -> None:
    assert codes(replace(QUIET, port_class=EPHEMERAL)) == ["ephemeral-port"]
    assert codes(replace(UDP, port_class=EPHEMERAL)) == []
    assert codes(replace(QUIET, port_class=replace(EPHEMERAL, is_ephemeral=False))) == []
