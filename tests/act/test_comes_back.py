"""Who would start it again, and what stops that."""

from typing import Any

import pytest
from nouns import process
from port_facts import facts

from homeport.act.comes_back import comes_back, container_stop, stop_unit
from homeport.act.free_facts import UnitFacts
from homeport.model.process import Container, Process

TREE = frozenset({30})


def told(*members: Process, **changes: Any) -> tuple[str, ...]:
    return comes_back(facts(*members, holders=[30], **changes), TREE)


def test_a_plain_server_stays_gone() -> None:
    assert told(process(30), process(10, argv=("-bash",), name="bash")) == ()
    assert told() == ()


@pytest.mark.parametrize(
    ("argv", "environ", "stop"),
    [
        (("PM2 v5.3.0: God Daemon (/home/ada/.pm2)",), {"name": "shop"}, "pm2 stop shop"),
        (
            ("python3", "/usr/bin/supervisord", "-n"),
            {"SUPERVISOR_PROCESS_NAME": "web"},
            "supervisorctl stop web",
        ),
        (("/usr/bin/supervisord",), {}, "supervisorctl stop NAME"),
        (("runsv", "shop"), {}, "sv stop shop"),
        (("ruby", "/usr/bin/foreman", "start"), {}, "end foreman itself (Ctrl-C)"),
        (("s6-supervise", "shop"), {}, "s6-svc -d shop"),
    ],
)
def test_a_supervisor_is_named_with_its_command(
    argv: tuple[str, ...], environ: dict[str, str], stop: str
) -> None:
    parent = process(20, argv=argv, name="x")
    (line,) = told(process(30, ppid=20), parent, environs={30: environ})
    assert line.endswith(f"(pid 20) may start it again: {stop}")


def test_a_unit_that_restarts_is_named() -> None:
    main = process(30, unit="shop.service", cgroup="/system.slice/shop.service")
    units = {"shop.service": UnitFacts(restart="always", main_pid=30, sockets=())}
    assert told(main, units=units) == (
        "systemd starts shop.service again (Restart=always): systemctl stop shop.service",
    )


def test_a_unit_that_does_not_restart_but_has_a_socket_is_named_too() -> None:
    main = process(30, unit="shop.service", cgroup="/user.slice/user@1000.service/shop.service")
    units = {"shop.service": UnitFacts(restart="no", main_pid=30, sockets=("shop.socket",))}
    assert told(main, units=units) == (
        "systemd starts shop.service at the next connection to shop.socket: "
        "systemctl --user stop shop.socket",
    )


def test_a_server_started_by_hand_inside_a_unit_stays_gone() -> None:
    """Everything in an IDE's terminal lives in the IDE's unit; ending it does not end the unit."""
    units = {"ide.service": UnitFacts(restart="always", main_pid=5, sockets=())}
    assert told(process(30, unit="ide.service"), units=units) == ()


def test_without_an_answer_of_systemd_only_its_own_children_are_suspected() -> None:
    parent = process(1, name="systemd", ppid=0)
    child, grandchild = process(30, unit="a.service"), process(30, ppid=9, unit="a.service")
    assert told(parent, child) == ("systemd may start a.service again: systemctl stop a.service",)
    assert told(parent, grandchild) == ()


def test_a_session_is_no_service() -> None:
    assert told(process(1, name="systemd", ppid=0), process(30, unit="session-3.scope")) == ()


def test_a_container_is_named_by_its_engine() -> None:
    inside = process(30, container=Container(engine="podman", id="0123456789ab"))
    assert told(inside) == (
        "the container's restart policy may start it again: podman stop 0123456789ab",
    )
    assert container_stop(inside, ["shop"]) == "podman stop shop"
    assert container_stop(process(30)) is None


def test_user_units_need_the_users_manager() -> None:
    assert stop_unit("a.service", "/user.slice/user@1000.service/a.service").split()[1] == "--user"
    assert stop_unit("a.service", None) == "systemctl stop a.service"
