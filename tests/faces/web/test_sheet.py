"""The drawer holds everything that `why` knows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from nouns import NOON, service

from homeport.faces.web.row import row_id
from homeport.faces.web.sheet import Section, Sheet, bare_story, to_sheet
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.port_class import PortClass, PortRange
from homeport.model.process import Ancestor, MemoryKind, Source, SourceKind
from homeport.model.service import Caution, Client, HolderFacts, Story

FULL = service(
    uid=0,
    exposed=True,
    reach=Reach.EVERYWHERE,
    addresses=("0.0.0.0", "::"),
    argv=("node", "server.js", "<img onerror=1>"),
    exe="/usr/bin/node",
    cwd="/home/ada/shop",
    unit="shop.service",
    container="shop-web-1",
    cgroup="/user.slice/x",
    namespace="blue",
    worktree="/home/ada/shop-cart",
    project_root="/home/ada/shop",
    memory_kind=MemoryKind.PSS,
    waiting=3,
    idle_s=75.0,
    accept_queue=2,
    product="Vite",
    version="5.4.2",
    protocol="http",
    tls=False,
    auth="none",
    confidence=0.9,
    evidence=("server: vite",),
    is_background=True,
    port_class=PortClass(range=PortRange.USER, iana_name="x", is_ephemeral=True, is_reserved=True),
    holders=(
        HolderFacts(
            pid=100, process="node", fds=(3, 9), started_at=NOON, user="ada", inherits=False
        ),
        HolderFacts(
            pid=101, process="esbuild", fds=(3,), started_at=NOON, user="ada", inherits=True
        ),
    ),
)
STORY = Story(
    service=FULL,
    ancestry=(
        Ancestor(pid=90, name="zsh", argv=("-zsh",), user="ada"),
        Ancestor(pid=1, name="systemd", argv=("/sbin/init",), user="root"),
    ),
    source=Source(kind=SourceKind.AGENT, name="claude", pid=80, evidence=("CLAUDECODE=1",)),
    warnings=(Caution(code="root", what="runs as root"),),
    clients=(
        Client(
            address="127.0.0.1", pid=200, process="curl", project="api", connections=2, idle_s=3.0
        ),
        Client(
            address="192.0.2.9", pid=None, process=None, project=None, connections=1, idle_s=None
        ),
    ),
    others=(bare_story(service(pid=300, addresses=("::1",), process="vite", argv=())),),
)
SHEET = to_sheet(STORY, "key", NOON + timedelta(hours=2))


def words(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.title, sheet.subtitle)
    yield from (one.words for one in sheet.badges)
    for section in sheet.sections:
        yield section.title
        yield section.code
        yield from (f"{name}: {value}" for name, value in section.facts)
        yield from (f"{one.main} {one.right} {one.sub}" for one in section.items)


def section(title: str, sheet: Sheet = SHEET) -> Section:
    return next(one for one in sheet.sections if one.title == title)


def test_everything_is_there() -> None:
    text = "\n".join(words(SHEET))
    for part in (
        "Vite 5.4.2", "5173", "runs as root", "reachable from everywhere", "shop", "cart",
        "background", "node server.js '<img onerror=1>'", "Addresses: 0.0.0.0, ::",
        "Namespace: blue", "Idle for: 1m", "Waiting for accept: 3", "Queue / backlog: 2 / 128",
        "Port class: user range, registered as x", "Pid: 100", "User: ada", "2h ago", "1 MB (PSS)",
        "Program: /usr/bin/node", "Directory: /home/ada/shop", "Unit: shop.service",
        "Container: shop-web-1", "Cgroup: /user.slice/x", "Worktree: /home/ada/shop-cart",
        "claude pid 80 agent", "CLAUDECODE=1", "zsh pid 90 -zsh",
        "node pid 100 owner · descriptors 3, 9 · ada", "esbuild pid 101 got it by fork",
        "curl pid 200 2 connections · 127.0.0.1 · api · idle 3s", "192.0.2.9  1 connection",
        "vite pid 300 tcp ::1", "Protocol: http", "TLS: no", "Login: none", "Confidence: 90%",
        "server: vite",
    ):  # fmt: skip
        assert part in text, part


def test_the_ancestry_is_a_chain_that_ends_at_the_process() -> None:
    chain = [one.main for one in section("Ancestry").items]
    assert chain == ["systemd", "zsh", "node"]


def test_the_other_program_on_the_port_is_a_link() -> None:
    (other,) = section("Also on this port").items
    assert other.row == row_id(STORY.others[0].service)


def test_what_can_be_copied() -> None:
    plain = to_sheet(bare_story(service()), "key", NOON)
    assert {one.label: one.text for one in plain.copies} == {
        "URL": "http://127.0.0.1:5173",
        "pid": "100",
        "command": "node server.js",
    }


def test_a_udp_port_has_a_number_to_copy_and_lost_datagrams() -> None:
    udp = service(transport=Transport.UDP, drops=7, backlog=None, reach=Reach.BRIDGE, exposed=True)
    sheet = to_sheet(bare_story(udp), "key", NOON)
    assert sheet.copies[0].label == "port"
    assert sheet.subtitle == "5173 udp"
    assert ("Lost datagrams", "7") in section("Listening", sheet).facts
    assert "reachable from containers and guests" in [one.words for one in sheet.badges]


def test_a_unix_socket_has_a_path_and_no_free_button() -> None:
    unix = service(
        None, transport=Transport.UNIX, path="/run/a", addresses=(), pid=None, argv=(), user=None
    )
    sheet = to_sheet(bare_story(unix), "key", NOON)
    assert (sheet.subtitle, sheet.can_free, sheet.url) == ("/run/a unix", False, None)
    assert ("User", "uid 1000") in section("Process", sheet).facts
    assert [one.label for one in sheet.copies] == ["path"]
    nameless = replace(unix, path=None, started_by=None, uid=None)
    assert "unnamed socket" in to_sheet(bare_story(nameless), "key", NOON).subtitle


def test_clients_are_said_to_be_none() -> None:
    sheet = to_sheet(bare_story(service()), "key", NOON)
    assert section("Clients", sheet).items[0].main == "none right now"
    assert section("Started by", sheet).items[0].main == "claude"
