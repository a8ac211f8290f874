"""`homeport status` tells what is wrong now, and where to look closer."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from a_home import a_home

from homeport.faces.cli.commands.status import lines_of
from homeport.model.machine_finding import MachineFinding
from homeport.model.status import GatewayStatus, Status

FULL = MachineFinding(
    code="accept-queue-full",
    what="the queue of port 8000 is full",
    evidence=("6 of 5",),
    fix="restart it",
    target="127.0.0.1:8000",
)
DOWN = MachineFinding(
    code="loopback-down", what="lo is \x1b[31mdown", evidence=("x",), fix="sudo ip link set lo up"
)
NOW = Status(
    running=True,
    pid=1,
    version="0",
    url="http://127.0.0.1:1",
    page_url="http://127.0.0.1:1/?token=x",
    gateway=GatewayStatus(running=False),
    routes=0,
    services=3,
    started_at=datetime(2026, 7, 1, tzinfo=UTC),
    notes=("a note",),
    findings=(FULL, DOWN),
)


def test_what_is_wrong_stands_below() -> None:
    assert lines_of(NOW)[2:] == [
        "  a note",
        "  ! the queue of port 8000 is full",
        "      homeport doctor 127.0.0.1:8000",
        "  ! lo is \\x1b[31mdown",
        "      sudo ip link set lo up",
    ]


def test_the_door_and_how_many_names_it_serves() -> None:
    gateway = GatewayStatus(running=True, pid=7, engine="envoy", version="1.40.0")
    assert lines_of(replace(NOW, gateway=gateway, routes=2))[2] == (
        "  http://NAME.localhost:1: 2 names, by Envoy 1.40.0 (pid 7)"
    )
    assert ": 1 name, by" in lines_of(replace(NOW, gateway=gateway, routes=1))[2]


def test_a_real_home_is_asked(tmp_path: Path) -> None:
    with a_home(tmp_path) as home:
        assert "findings" in home.up()
        assert home.get("/api/findings").json()["schema"] == 1
        reply = home.get("/api/doctor?target=localhost:619009")
        assert (reply.status_code, reply.json()["error"]["code"]) == (422, "usage")
