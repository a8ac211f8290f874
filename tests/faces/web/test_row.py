"""A line keeps its identity, shows what is known, and does not tremble."""

from dataclasses import replace
from datetime import timedelta

import pytest
from nouns import NOON, service

from homeport.faces.web.row import initials, row_id, steady, to_row, to_rows, total_memory
from homeport.model.address import Transport
from homeport.model.exposure import Reach


def test_a_line_says_what_is_known() -> None:
    row = to_row(service(idle_s=90, memory_bytes=3 << 20, connections=4), NOON)
    assert (row.port, row.what, row.project, row.branch) == (
        "5173",
        "node server.js",
        "shop",
        "cart",
    )
    assert (row.started_by, row.connections, row.memory) == ("claude", 4, "3 MB")
    assert row.idle_at_ms == int((NOON - timedelta(seconds=90)).timestamp() * 1000)
    assert row.started_at_ms == int(NOON.timestamp() * 1000)
    assert not row.exposed


def test_exposure_is_said_in_words() -> None:
    row = to_row(service(exposed=True, reach=Reach.LAN, addresses=("192.0.2.7",)), NOON)
    assert (row.exposed, row.reach_words, row.address) == (True, "LAN", "192.0.2.7")
    everywhere = to_row(service(exposed=True, reach=Reach.EVERYWHERE), NOON)
    assert everywhere.reach_words == "everywhere"


def test_what_nobody_knows_stays_empty() -> None:
    bare = service(
        None,
        transport=Transport.UNIX,
        path="@x",
        pid=None,
        started_at=None,
        project=None,
        branch=None,
        started_by=None,
        connections=None,
        memory_bytes=None,
        namespace="blue",
    )
    row = to_row(bare, NOON)
    assert (row.port, row.idle_at_ms, row.started_at_ms, row.memory) == ("", None, None, "")
    assert row.place == "namespace blue"
    assert to_row(service(container="db-1"), NOON).place == "db-1"


def test_another_process_at_the_same_port_is_another_line() -> None:
    assert row_id(service(pid=1)) != row_id(service(pid=2))
    assert row_id(service(addresses=("::1",))) == row_id(service())


def test_twins_get_ids_of_their_own() -> None:
    rows = to_rows([service(), service(), service(8_000)], NOON, among=())
    assert len({one.id for one in rows}) == 3


def test_two_programs_on_one_port_are_pointed_out() -> None:
    four, six = service(pid=1), service(pid=2, addresses=("::1",), process="vite", argv=())
    lines = to_rows([four, service(9_000, pid=3)], NOON, among=[four, six])
    assert lines[0].rivals == "Another program has the same port: vite on ::1"
    assert lines[1].rivals == ""


def test_sharing_is_usual_for_udp_and_elsewhere_is_no_rival() -> None:
    udp = [service(5_353, pid=pid, transport=Transport.UDP) for pid in (1, 2)]
    apart = [service(pid=1), service(pid=2, namespace="blue")]
    assert not [
        one.rivals for one in to_rows([*udp, *apart], NOON, among=[*udp, *apart]) if one.rivals
    ]


def test_a_still_line_does_not_tremble() -> None:
    before = to_row(service(idle_s=10, memory_bytes=(5 << 20) + 1), NOON)
    later = to_row(service(idle_s=11.4, memory_bytes=(5 << 20) + 9), NOON + timedelta(seconds=1))
    assert steady(later, before) == before
    busy = replace(later, idle_at_ms=(later.idle_at_ms or 0) + 9_000)
    assert steady(busy, before).idle_at_ms == busy.idle_at_ms
    assert steady(later, None) is later


def test_memory_counts_each_process_once() -> None:
    twice = [service(1, memory_bytes=10), service(2, memory_bytes=10), service(3, pid=7)]
    assert total_memory(twice) == 10 + (1 << 20)


@pytest.mark.parametrize(
    ("name", "tile"),
    [
        ("PostgreSQL 16.2", "PS"),
        ("nginx", "ng"),
        ("Python http.server 3.11.7", "Ph"),
        ("Next.js 15.5", "Nj"),
        ("node server.js", "ns"),
        ("FastAPI 0.1 on uvicorn", "FA"),
        ("9p", "9p"),
        ("é", "é"),
    ],
)
def test_a_tile_has_two_letters(name: str, tile: str) -> None:
    assert initials(name) == tile
