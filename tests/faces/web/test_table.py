"""Search, chips, sorting and the fold choose what is shown; nothing else changes it."""

import pytest
from nouns import NOON, service

from homeport.faces.web.table import COLUMNS, FOLD, Table, View, to_table, toggled
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.service import Service, Snapshot

VITE = service(5_173, pid=10, memory_bytes=300 << 20, connections=2, idle_s=5.0)
API = service(
    8_000,
    pid=11,
    project="api",
    memory_bytes=90 << 20,
    process="uvicorn",
    argv=(),
    idle_s=9_000,
)
OPEN = service(9_000, pid=12, exposed=True, reach=Reach.EVERYWHERE, project=None, memory_bytes=None)
CUPS = service(
    631, pid=13, process="cupsd", is_background=True, exposed=True, project=None, memory_bytes=None
)
DNS = service(53, pid=14, is_background=True, transport=Transport.UDP, project=None)


def table(view: View, *services: Service) -> Table:
    services = services or (CUPS, DNS, VITE, API, OPEN)
    return to_table(Snapshot(backend="bpf", taken_at=NOON, services=services), view)


def ports(found: Table) -> list[str]:
    return [found.rows[one].port if one != FOLD else FOLD for one in found.order]


def test_the_background_is_one_line() -> None:
    found = table(View())
    assert ports(found) == ["5173", "8000", "9000", FOLD]
    assert found.fold == "2 in the background · 1 exposed · 1 MB"
    assert found.counts == ("3 servers", "390 MB")
    assert found.exposed == "1 exposed"


def test_the_fold_opens() -> None:
    assert ports(table(View(is_unfolded=True))) == ["5173", "8000", "9000", FOLD, "631", "53"]


def test_a_filter_finds_in_the_background_too() -> None:
    found = table(View(chips=frozenset({"exposed"})))
    assert ports(found) == ["9000", FOLD, "631"]
    assert found.is_narrowed


def test_search_and_chips_narrow_together() -> None:
    assert ports(table(View(search="shop 5000-6000", chips=frozenset({"tcp"})))) == ["5173"]
    assert ports(table(View(search="no such thing"))) == []


def test_a_search_without_sense_keeps_everything_and_says_so() -> None:
    found = table(View(search="color=red"))
    assert ports(found) == ports(table(View()))
    assert "color" in found.problem


def test_chips_tell_how_many_they_would_show() -> None:
    chips = {
        one.label: (one.count, one.is_on) for one in table(View(chips=frozenset({"tcp"}))).chips
    }
    assert chips == {
        "Exposed": (2, False),
        "Idle": (1, False),
        "TCP": (4, True),
        "UDP": (1, False),
        "unix": (0, False),
        "api": (1, False),
        "shop": (1, False),
    }


def test_an_empty_machine_is_a_table_too() -> None:
    found = to_table(Snapshot(backend="bpf", taken_at=NOON, services=()), View())
    assert (found.order, found.fold, found.counts) == ((), "", ("0 servers", "0 KB"))


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("port", ["5173", "8000", "9000"]),
        ("what", ["5173", "9000", "8000"]),
        ("project", ["8000", "5173", "9000"]),
        ("address", ["9000", "5173", "8000"]),
        ("connections", ["5173", "8000", "9000"]),
        ("idle", ["8000", "5173", "9000"]),
        ("memory", ["5173", "8000", "9000"]),
    ],
)
def test_each_column_sorts(column: str, expected: list[str]) -> None:
    found = table(View(sort=column), VITE, API, OPEN)
    assert ports(found) == expected


@pytest.mark.parametrize("column", sorted(COLUMNS))
def test_sorting_the_other_way_keeps_the_unknown_last(column: str) -> None:
    blank = service(
        None,
        transport=Transport.UNIX,
        path="@a",
        project=None,
        started_by=None,
        connections=None,
        started_at=None,
        memory_bytes=None,
    )
    up = table(View(sort=column), VITE, API, blank)
    down = table(View(sort=column, is_descending=True), VITE, API, blank)
    assert sorted(up.order) == sorted(down.order)
    if column not in ("what", "address"):
        assert ports(up)[-1] == ports(down)[-1] == ""


def test_chips_of_one_kind_replace_each_other() -> None:
    chips = toggled(frozenset({"tcp", "exposed", "project=shop"}), "udp")
    assert chips == {"udp", "exposed", "project=shop"}
    assert toggled(chips, "project=api") == {"udp", "exposed", "project=api"}
    assert toggled(chips, "exposed") == {"udp", "project=shop"}
