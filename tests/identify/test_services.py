"""The row that all faces show."""

from datetime import timedelta
from ipaddress import ip_address

from identify.test_group import facts
from nouns import NOON, holder, listener, process

from homeport.identify.services import to_services
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.process import Container, Project, Source, SourceKind
from homeport.model.sockets import Traffic


def test_everything_known_of_the_owner_is_in_the_row() -> None:
    owner = process(100, container=Container(engine="docker", id="0123456789ab"), memory_bytes=7)
    (one,) = to_services(
        facts(
            listeners=(listener(5_432, uid=0, accept_queue=3),),
            holders={5_432: (holder(100),)},
            processes={100: owner},
            projects={
                100: Project(name="shop", root="/r", branch="cart", worktree="w", commit=None)
            },
            sources={100: Source(kind=SourceKind.AGENT, name="claude", pid=9, evidence=("x",))},
            background=frozenset({100}),
        )
    )
    assert (one.port, one.pid, one.pids, one.process) == (5_432, 100, (100,), "node")
    assert (one.project, one.branch, one.worktree, one.started_by) == (
        "shop", "cart", "w", "claude",
    )  # fmt: skip
    assert (one.uid, one.user, one.container) == (1_000, "ada", "0123456789ab")
    assert (one.accept_queue, one.backlog, one.memory_bytes) == (3, 128, 7)
    assert one.port_class is not None
    assert one.port_class.iana_name == "postgresql"
    assert one.is_background
    assert not one.exposed
    assert one.cookies == (5_432,)


def test_a_named_container_is_called_by_its_name() -> None:
    box = Container(engine="docker", id="0123456789ab", name="db")
    (one,) = to_services(
        facts(
            listeners=(listener(inode=1),),
            holders={1: (holder(100),)},
            processes={100: process(100, container=box)},
        )
    )
    assert one.container == "db"


def test_the_farthest_address_decides_the_reach() -> None:
    sockets = (listener(inode=1), listener(inode=2, host="0.0.0.0"))
    (one,) = to_services(facts(listeners=sockets))
    assert (one.reach, one.exposed) == (Reach.EVERYWHERE, True)
    assert one.addresses == ("0.0.0.0", "127.0.0.1")


def test_the_owner_comes_first_and_children_inherit() -> None:
    processes = {100: process(100), 90: process(90, name="late"), 300: process(300, ppid=100)}
    held = (holder(300), holder(100), holder(100, fd=9))
    (one,) = to_services(
        facts(listeners=(listener(inode=1),), holders={1: held}, processes=processes)
    )
    assert [(each.pid, each.fds, each.inherits) for each in one.holders] == [
        (100, (3, 9), False),
        (300, (3,), True),
    ]


def test_a_holder_of_unknown_age_is_not_said_to_inherit() -> None:
    held = (holder(100), holder(300, start_ticks=None))
    (one,) = to_services(facts(listeners=(listener(inode=1),), holders={1: held}))
    assert [each.inherits for each in one.holders] == [False, False]


def test_a_process_that_cannot_be_read_still_has_a_name() -> None:
    (one,) = to_services(
        facts(listeners=(listener(inode=1),), holders={1: (holder(100, comm="sshd"),)})
    )
    assert (one.pid, one.process, one.user, one.uid) == (100, "sshd", None, 1_000)


def test_sockets_that_nobody_can_attribute() -> None:
    mine, root = to_services(
        facts(
            listeners=(
                listener(22, uid=0, inode=2, cgroup_id=4),
                listener(80, uid=1_000, cookie=None),
            ),
            units={4: "ssh.service"},
        )
    )
    assert (mine.pid, mine.process, mine.unit) == (None, None, "ssh.service")
    assert mine.is_background
    assert not root.is_background
    assert root.cookies == ()


def test_connections_add_up_over_addresses_but_not_over_twins() -> None:
    sockets = (listener(inode=1), listener(inode=2), listener(inode=3, host="::1"))
    traffic = {
        1: Traffic(connections=2, waiting=1, idle_ms=5_000),
        2: Traffic(connections=2, waiting=1, idle_ms=5_000),
        3: Traffic(connections=1, waiting=0, idle_ms=None),
    }
    held = {one: (holder(100),) for one in (1, 2, 3)}
    (one,) = to_services(facts(listeners=sockets, traffic=traffic, holders=held))
    assert (one.connections, one.waiting, one.idle_s) == (3, 1, 5.0)


def test_home_remembers_when_a_client_was_last_seen() -> None:
    ago = NOON - timedelta(seconds=90)
    (one,) = to_services(facts(listeners=(listener(inode=1),), activity={5_173: ago}))
    assert one.idle_s == 90
    late = NOON + timedelta(seconds=1)
    (one,) = to_services(facts(listeners=(listener(inode=1),), activity={5_173: late}))
    assert one.idle_s == 0


def test_udp_has_drops_and_no_backlog() -> None:
    one = listener(53, transport=Transport.UDP, accept_queue=99, drops=4)
    other = listener(53, transport=Transport.UDP, host="::1", drops=None)
    (found,) = to_services(facts(listeners=(one, other)))
    assert (found.accept_queue, found.backlog, found.drops) == (None, None, 4)


def test_unix_sockets_have_a_path_and_come_last() -> None:
    path = listener(0, None, transport=Transport.UNIX, path="/run/x.sock", backlog=None)
    tcp = listener(80, host=str(ip_address(1)), inode=80)
    first, last = to_services(facts(listeners=(path, tcp)))
    assert (first.port, last.port, last.path) == (80, None, "/run/x.sock")
    assert (last.port_class, last.reach, last.connections) == (None, Reach.LOOPBACK, None)
