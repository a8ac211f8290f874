"""The story of one port as text."""

from datetime import timedelta

import pytest
from cli_nouns import NOW, a_service, exposed

from homeport.faces.cli.style import Tone, line_width, paint
from homeport.faces.cli.why_view import headline, view
from homeport.model.address import Transport
from homeport.model.port_class import PortClass, PortRange
from homeport.model.process import Ancestor, MemoryKind, Source, SourceKind
from homeport.model.service import Caution, Client, HolderFacts, Service, Story

CLASS = PortClass(range=PortRange.USER, iana_name=None, is_ephemeral=False, is_reserved=False)


def a_story(service: Service | None = None, **facts: object) -> Story:
    """Return the story of a vite server that claude started."""
    plain: dict[str, object] = {
        "ancestry": (
            Ancestor(pid=4100, name="claude", argv=("claude",), user="ada"),
            Ancestor(pid=812, name="zsh", argv=("-zsh",), user="ada"),
            Ancestor(pid=1, name="systemd", argv=("/sbin/init",), user="root"),
        ),
        "source": Source(
            kind=SourceKind.AGENT, name="claude", pid=4100, evidence=("CLAUDECODE=1 is set",)
        ),
        "warnings": (),
        "clients": (),
        **facts,
    }
    return Story(service=service or a_full_service(), **plain)  # type: ignore[arg-type]


def a_full_service() -> Service:
    """Return a service about which everything is known."""
    worker = HolderFacts(
        pid=4250,
        process="node",
        fds=(18,),
        started_at=NOW - timedelta(hours=1),
        user="ada",
        inherits=True,
    )
    return a_service(
        pids=(4242, 4250),
        holders=(worker,),
        memory_kind=MemoryKind.PSS,
        port_class=CLASS,
        exe="/usr/bin/node",
        cwd="/home/ada/shop",
        unit="session-3.scope",
        worktree="/home/ada/shop-cart",
        container="web",
        namespace="blue",
        product="vite",
        version="6.0.1",
        framework="react",
        protocol="http",
        evidence=("argv names vite.js",),
    )


def _text(story: Story, room: int | None = 100) -> str:
    return "\n".join(paint(one, color=False) for one in view(story, now=NOW, room=room))


def test_the_headline_says_it_all() -> None:
    assert headline(a_story(), NOW) == (
        "5173 is vite 6.0.1, in project shop (branch cart), started by claude 2 h ago"
    )


def test_the_headline_says_no_more_than_is_known() -> None:
    bare = a_service(
        project=None, branch=None, started_by=None, user=None, uid=0, pid=None, process=None,
        argv=(), started_at=None,
    )  # fmt: skip
    assert headline(a_story(bare), NOW) == "5173 is ? (uid 0)"
    since = a_service(project="x", branch=None, started_by=None, user=None)
    assert headline(a_story(since), NOW) == "5173 is vite, in project x, started 2 h ago"


def test_the_whole_story_on_one_screen() -> None:
    story = a_story(
        clients=(
            Client(
                address="127.0.0.1:4040", pid=900, process="chrome", project="shop",
                connections=3, idle_s=5.0,
            ),
        )
    )  # fmt: skip
    assert _text(story).splitlines() == [
        "5173 is vite 6.0.1, in project shop (branch cart), started by claude 2 h ago",
        "",
        "  listens on   127.0.0.1:5173 (tcp)",
        "  reach        this machine only, over IPv4 only",
        "  namespace    blue",
        "  container    web",
        "  port         registered range, 1024 to 49151",
        "  identified   vite 6.0.1 react http",
        "               argv names vite.js",
        "  process      node, pid 4242, user ada",
        "  command      node /home/ada/shop/node_modules/.bin/vite --port 5173",
        "  program      /usr/bin/node",
        "  directory    /home/ada/shop",
        "               node, pid 4250, user ada: inherits the socket, since 1 h",
        "  worktree     /home/ada/shop-cart",
        "  started by   claude (agent, pid 4100)",
        "               CLAUDECODE=1 is set",
        "  unit         session-3.scope",
        "  ancestry     1 systemd",
        "               └ 812 zsh",
        "                 └ 4100 claude",
        "                   └ 4242 node ← listens here",
        "  memory       220 MiB (PSS)",
        "  queue        0 of 511 places in the accept queue taken",
        "  connections  1 open, idle for 2 min",
        "  clients      chrome, pid 900, project shop: 3 connections, idle for 5 s",
        "",
        "  watch it     homeport ls --watch 5173",
        "  doctor it    homeport doctor 5173",
        "  free it      homeport free 5173",
    ]


@pytest.mark.parametrize("room", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(room: int) -> None:
    story = a_story(
        warnings=(Caution(code="exposed", what="listens on 0.0.0.0: reachable by everybody here"),),
        clients=tuple(
            Client(
                address=f"127.0.0.1:{one}", pid=None, process=None, project=None, connections=1,
                idle_s=None,
            )
            for one in range(20)
        ),
        others=(a_story(exposed(pid=7)),),
    )  # fmt: skip
    for one in view(story, now=NOW, room=room):
        assert line_width(one) <= room


def test_warnings_stand_first_and_danger_is_red() -> None:
    story = a_story(
        warnings=(Caution(code="exposed", what="exposed"), Caution(code="root", what="is root"))
    )
    lines = view(story, now=NOW, room=100)
    assert [one[0].tone for one in lines[1:3]] == [Tone.DANGER, Tone.CAUTION]
    assert lines[1][0].text == "! exposed"


def test_more_clients_than_fit_are_counted() -> None:
    many = tuple(
        Client(
            address=f"192.0.2.{one}", pid=None, process=None, project=None, connections=1,
            idle_s=None,
        )
        for one in range(11)
    )  # fmt: skip
    text = _text(a_story(clients=many))
    assert "192.0.2.7: 1 connection" in text
    assert "192.0.2.8" not in text
    assert "and 3 more (--json has all)" in text


def test_others_on_the_port_are_shown() -> None:
    rival = a_service(addresses=("::1",), process="caddy", argv=("caddy",), pid=9)
    text = _text(a_story(others=(a_story(rival),)), None)
    assert "also here    5173 is caddy, in project shop" in text
    assert "on [::1]" in text


def test_a_unix_socket_has_no_port_to_free() -> None:
    one = a_service(port=None, transport=Transport.UNIX, path="/run/x.sock", addresses=())
    text = _text(a_story(one))
    assert text.startswith("/run/x.sock is vite")
    assert "homeport free" not in text


def test_a_known_url_is_offered() -> None:
    assert "open it      http://shop.localhost" in _text(
        a_story(a_service(url="http://shop.localhost"))
    )
    assert "open it" not in _text(a_story())


def test_the_losses_of_udp_are_shown() -> None:
    one = a_service(
        transport=Transport.UDP, connections=None, accept_queue=None, backlog=None, drops=3
    )
    text = _text(a_story(one))
    assert "dropped      3 datagrams" in text
    assert "idle         2 min" in text


def test_a_hidden_owner_is_said_to_be_hidden() -> None:
    one = a_service(pid=None, pids=(), process=None, argv=(), user="root", started_by=None)
    assert "cannot be seen from here, user root" in _text(a_story(one, ancestry=()))


def test_what_the_port_number_means() -> None:
    kind = PortClass(range=PortRange.DYNAMIC, iana_name="odd", is_ephemeral=True, is_reserved=True)
    text = _text(a_story(a_service(port_class=kind)), None)
    assert "registered as odd; dynamic range, from 49152; the kernel may also" in text
    assert "reserved in ip_local_reserved_ports" in text


def test_a_full_queue_is_red() -> None:
    story = a_story(a_service(accept_queue=6, backlog=5))
    lines = view(story, now=NOW, room=100)
    red = [span.text for one in lines for span in one if span.tone is Tone.DANGER]
    assert red == ["6 of 5 places in the accept queue taken"]


def test_what_is_unknown_says_what_was_looked_at_and_what_would_help() -> None:
    unknown = a_service(product=None, version=None, looked_at=("the executable /opt/thing",))
    text = _text(a_story(unknown))
    assert "looked at    the executable /opt/thing" in text
    assert "docs/identify.md" in text
    assert "looked at" not in _text(a_story())
