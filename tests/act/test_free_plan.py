"""What a plan ends, spares, says and refuses."""

from dataclasses import replace

from nouns import holder, listener, process
from port_facts import CALLER, ME, PORT, facts

from homeport.act.free_facts import UnitFacts
from homeport.act.free_plan import build_plan
from homeport.model.address import Transport
from homeport.model.freeing import Action, Risk, Role

BASH = process(10, argv=("-bash",), tty="pts/0", name="bash", exe="/usr/bin/bash")
NPM = process(20, ppid=10, argv=("npm run dev",), name="npm run dev", memory_bytes=50)
VITE = process(30, ppid=20, argv=("node", "vite"), memory_bytes=100)
SYSTEMD = process(1, ppid=0, name="systemd", argv=("/sbin/init",), uid=0, user="root")


def test_the_tree_ends_parents_first_and_the_shell_is_spared() -> None:
    plan = build_plan(facts(BASH, NPM, VITE, holders=[30]))
    assert [(one.pid, one.role, one.depth) for one in plan.steps] == [
        (20, Role.WRAPS, 0),
        (30, Role.LISTENS, 1),
    ]
    assert plan.steps[1].inodes == (PORT,)
    assert plan.steps[1].why == "listens on 127.0.0.1:5173"
    assert [one.pid for one in plan.spared] == [10]
    assert plan.parents == (10,)
    assert plan.risk is Risk.ORDINARY
    assert plan.memory_bytes == 150
    assert plan.name == "node"
    assert plan.is_permitted


def test_an_inherited_socket_and_a_worker_are_told_apart_from_the_owner() -> None:
    worker = process(40, ppid=30, argv=("node", "worker"))
    esbuild = process(50, ppid=30, argv=("esbuild",))
    plan = build_plan(facts(VITE, worker, esbuild, holders=[30, 40]))
    assert [one.why for one in plan.steps] == [
        "listens on 127.0.0.1:5173",
        "holds the same socket, 127.0.0.1:5173",
        "was started by pid 30",
    ]


def test_clients_are_spared_and_counted() -> None:
    client = process(70, argv=("curl", "http://127.0.0.1:5173"))
    plan = build_plan(facts(VITE, client, holders=[30], clients={70: 1, 30: 2}, connections=3))
    assert [(one.pid, one.why) for one in plan.spared] == [
        (70, "client: loses 1 connection, goes on running")
    ]
    assert plan.connections == 3


def test_the_other_ports_of_the_tree_are_named_and_shared_ones_are_not() -> None:
    seen = facts(
        VITE, process(80), holders=[30], elsewhere=(listener(24_678), listener(9_000), listener(9))
    )
    held = {**seen.holders, 24_678: (holder(30),), 9_000: (holder(30), holder(80))}
    plan = build_plan(replace(seen, holders=held))
    assert plan.also_closes == ("127.0.0.1:24678 (tcp)",)


def test_twins_of_both_families_are_in_one_plan() -> None:
    twins = (listener(), listener(host="::1", inode=2))
    seen = facts(VITE, process(80, argv=("python", "-m", "http.server")), listeners=twins)
    plan = build_plan(replace(seen, holders={PORT: (holder(30),), 2: (holder(80),)}))
    assert [one.pid for one in plan.steps] == [30, 80]
    assert plan.addresses == ("127.0.0.1:5173", "[::1]:5173")


def test_the_callers_own_ancestor_is_refused() -> None:
    """`homeport free` typed in a terminal that the listener itself opened."""
    caller = replace(CALLER, lineage=frozenset({900, 40, 30}))
    shell = process(40, ppid=30, argv=("bash",))
    plan = build_plan(facts(VITE, shell, holders=[30], caller=caller))
    assert plan.risk is Risk.FORBIDDEN
    assert plan.steps == ()
    assert plan.reasons == ("node (pid 30) holds the port and is an ancestor of this very command",)


def test_a_wrapper_that_also_runs_the_caller_is_spared() -> None:
    shell = process(20, ppid=10, argv=("sh", "-c", "vite & homeport free 5173"))
    caller = replace(CALLER, lineage=frozenset({900, 20, 10}))
    plan = build_plan(facts(BASH, shell, VITE, holders=[30], caller=caller))
    assert [one.pid for one in plan.steps] == [30]
    assert plan.spared[0].why == "started the tree, and this command runs in it"


def test_who_cannot_be_named_is_not_ended() -> None:
    plan = build_plan(facts(holders=[], listeners=(listener(uid=ME),)))
    assert plan.risk is Risk.FORBIDDEN
    assert plan.is_permitted
    assert "nobody can be seen" in plan.reasons[0]
    assert plan.name is None


def test_a_holder_of_whom_only_the_pid_is_known_is_not_ended() -> None:
    plan = build_plan(facts(holders=[30]))
    assert plan.risk is Risk.FORBIDDEN
    assert "nothing more can be read" in plan.reasons[0]


def test_another_users_unseen_process_is_a_matter_of_permission() -> None:
    plan = build_plan(facts(listeners=(listener(uid=0),)))
    assert not plan.is_permitted
    assert plan.reasons == ("127.0.0.1:5173 belongs to a process of root, which you may not see",)
    plan = build_plan(facts(listeners=(listener(uid=33),)))
    assert "uid 33" in plan.reasons[0]


def test_one_process_that_may_not_be_signalled_spoils_the_plan() -> None:
    plan = build_plan(facts(NPM, VITE, holders=[30], may_signal=frozenset({20})))
    assert not plan.is_permitted


def test_init_is_never_ended_and_its_socket_unit_is_named() -> None:
    service = process(30, name="cupsd", argv=("cupsd",), unit="cups.service")
    units = {"cups.service": UnitFacts(restart="no", main_pid=30, sockets=("cups.socket",))}
    plan = build_plan(facts(SYSTEMD, service, holders=[1, 30], units=units))
    assert plan.risk is Risk.SECOND_YES
    assert [(one.action, one.pid) for one in plan.steps] == [(Action.END, 30), (Action.NAMED, 1)]
    assert plan.steps[1].why == "systemctl stop cups.socket"
    assert plan.parents == ()


def test_a_socket_that_only_systemd_holds_cannot_be_freed_here() -> None:
    plan = build_plan(facts(SYSTEMD, holders=[1]))
    assert plan.risk is Risk.FORBIDDEN
    assert "systemctl list-sockets" in plan.steps[0].why
    user = process(60, name="systemd", argv=("/lib/systemd/systemd", "--user"))
    assert "systemctl --user" in build_plan(facts(user, holders=[60])).steps[0].why


def test_another_kind_of_init_says_what_to_do() -> None:
    init = process(1, ppid=0, name="tini", argv=("tini", "server"))
    plan = build_plan(facts(init, holders=[1]))
    assert plan.risk is Risk.FORBIDDEN
    assert "what it was told to start" in plan.steps[0].why


def test_udp_is_said() -> None:
    udp = listener(transport=Transport.UDP)
    plan = build_plan(facts(VITE, holders=[30], listeners=(udp,), transport=Transport.UDP))
    assert plan.transport is Transport.UDP
