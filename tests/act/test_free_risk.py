"""When one yes is not enough."""

from dataclasses import replace
from typing import Any

import pytest
from nouns import process
from port_facts import CALLER, facts

from homeport.act.free_plan import build_plan
from homeport.act.free_risk import is_forwarder
from homeport.model.freeing import Risk
from homeport.model.process import Container, Process

WEB = Container(engine="docker", id="0123456789ab", name="web")


def reasons(*members: Process, **changes: Any) -> tuple[Risk, str]:
    plan = build_plan(facts(*members, holders=[members[0].pid], **changes))
    return plan.risk, "\n".join(plan.reasons)


def test_an_ordinary_server_needs_one_yes() -> None:
    assert reasons(process(30)) == (Risk.ORDINARY, "")


def test_a_database_needs_two() -> None:
    risk, why = reasons(process(30, name="postgres", exe="/usr/lib/postgres", argv=("postgres",)))
    assert risk is Risk.SECOND_YES
    assert "postgres (pid 30): keeps data" in why


def test_a_database_below_the_listener_needs_two_as_well() -> None:
    redis = process(40, ppid=30, name="redis-server", argv=("redis-server",))
    assert reasons(process(30), redis)[0] is Risk.SECOND_YES


def test_an_unreadable_executable_needs_two() -> None:
    risk, why = reasons(process(30, exe=None))
    assert (risk, "cannot be identified" in why) == (Risk.SECOND_YES, True)


def test_another_users_process_needs_two_but_its_workers_say_nothing_new() -> None:
    master = process(30, uid=0, user="root")
    worker = process(40, ppid=30, uid=33, user="www-data")
    risk, why = reasons(master, worker)
    assert (risk, why) == (Risk.SECOND_YES, "node (pid 30) runs as root, not as you")
    assert "uid 77" in reasons(process(30, uid=77, user=None))[1]


def test_under_sudo_ones_own_processes_stay_ones_own() -> None:
    sudo = replace(CALLER, uids=frozenset({0, 1_000}))
    assert reasons(process(30), caller=sudo)[0] is Risk.ORDINARY


def test_homeport_itself_needs_two() -> None:
    risk, why = reasons(process(30), homes=frozenset({30}))
    assert (risk, "homeport down" in why) == (Risk.SECOND_YES, True)


def test_a_process_in_a_container_is_stopped_by_its_engine() -> None:
    risk, why = reasons(process(30, container=WEB))
    assert (risk, "docker stop web" in why) == (Risk.SECOND_YES, True)


@pytest.mark.parametrize("name", ["docker-proxy", "rootlessport", "conmon", "rootlesskit"])
def test_a_forwarder_is_not_the_container(name: str) -> None:
    one = process(30, name=name[:15], argv=(f"/usr/libexec/{name}", "-host-port", "5173"))
    assert is_forwarder(one)
    assert "docker ps --filter publish=5173" in reasons(one)[1]
    assert "docker stop shop-web-1" in reasons(one, containers=("shop-web-1",))[1]


@pytest.mark.parametrize("name", ["qemu-system-x86_64", "VBoxHeadless"])
def test_a_virtual_machine_is_shut_down_instead(name: str) -> None:
    risk, why = reasons(process(30, argv=(f"/usr/bin/{name}", "-m", "2G")))
    assert (risk, "virtual machine" in why) == (Risk.SECOND_YES, True)


def test_terminals_that_the_listener_opened_are_named() -> None:
    shell = process(40, ppid=30, name="bash", argv=("bash",), tty="pts/7")
    risk, why = reasons(process(30), shell)
    assert (risk, why) == (
        Risk.SECOND_YES,
        "bash (pid 40) runs in a terminal of its own (pts/7)",
    )
    same = process(40, ppid=30, tty="pts/7")
    assert reasons(process(30, tty="pts/7"), same)[0] is Risk.ORDINARY
