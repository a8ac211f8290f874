"""The map as text: order, folding, exposure, rivals, notes, any width."""

import pytest
from cli_nouns import a_machine, a_service, a_snapshot, exposed, system

from homeport.faces.cli.ls_view import Marks, key, view
from homeport.faces.cli.style import Line, Tone, line_width, paint
from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.service import Snapshot

WIDTHS = (40, 57, 80, 120, 200)


def _lines(snapshot: Snapshot, room: int | None = 120, **asked: bool) -> list[str]:
    lines = view(
        snapshot,
        shows_all=asked.get("shows_all", False),
        is_filtered=asked.get("is_filtered", False),
        room=room,
    )
    return [paint(one, color=False) for one in lines]


def _toned(lines: list[Line], tone: Tone) -> str:
    return " ".join(span.text for one in lines for span in one if span.tone is tone)


@pytest.mark.parametrize("room", WIDTHS)
@pytest.mark.parametrize("shows_all", [False, True])
def test_no_line_is_wider_than_the_terminal(room: int, *, shows_all: bool) -> None:
    for one in view(a_machine(), shows_all=shows_all, is_filtered=False, room=room):
        assert line_width(one) <= room


def test_the_first_users_day_at_eighty_columns() -> None:
    assert _lines(a_machine(), 80) == [
        "    PORT  WHAT            PROJECT  BRANCH       BY         ADDRESS          IDLE",
        "    8000  uvicorn         api      feature/a-…  VS Code    exposed 0.0.0.0    2h",
        "5353/udp  python mdns.py  lamp                  codex      127.0.0.1",
        "    3000  next            shop     main         tmux       127.0.0.1 [::1]    3s",
        "   !5173  vite            shop     cart         claude     [::1]              2m",
        "   !5173  docker-proxy                          docker     127.0.0.1          2m",
        "    5432  postgres                              postgres…  127.0.0.1          2m",
        "",
        "+ 14 system listeners: sshd :22, daemon0 :600, daemon1 :601, … (--all)",
        "",
        "! 5173 is 2 programs: vite on [::1] and docker-proxy on 127.0.0.1",
        "(homeport why 5173)",
        "owners of 12 sockets need root: sudo homeport setup",
    ]


def test_forty_columns_keep_port_name_project_and_exposure() -> None:
    assert _lines(a_machine(), 40)[:3] == [
        " PORT  WHAT         PROJECT  ADDRESS",
        " 8000  uvicorn      api      exposed 0.…",
        "5353…  python mdn…  lamp     127.0.0.1",
    ]


def test_system_listeners_are_one_line_unless_asked_for() -> None:
    machine = a_snapshot(a_service(), system("sshd", 22), system("cupsd", 631))
    assert _lines(machine)[-1] == "+ 2 system listeners: sshd :22, cupsd :631 (--all)"
    hidden = a_snapshot(a_service(), system("x", 9, process=None, argv=()), system("cupsd", 631))
    assert _lines(hidden)[-1] == "+ 2 system listeners: cupsd :631, ? (root) :9 (--all)"
    assert any("cupsd" in one for one in _lines(machine, shows_all=True)[1:])
    assert not any("--all" in one for one in _lines(machine, is_filtered=True))


def test_unix_sockets_come_only_with_all() -> None:
    unix = a_service(port=None, transport=Transport.UNIX, path="/run/x.sock", addresses=())
    assert not any("x.sock" in one for one in _lines(a_snapshot(unix)))
    assert any("/run/x.sock" in one for one in _lines(a_snapshot(unix), shows_all=True))


@pytest.mark.parametrize(
    ("reach", "tone", "text"),
    [
        (Reach.EVERYWHERE, Tone.DANGER, "exposed 0.0.0.0"),
        (Reach.LAN, Tone.DANGER, "exposed 192.0.2.5"),
        (Reach.BRIDGE, Tone.CAUTION, "bridge 172.17.0.1"),
    ],
)
def test_exposure_is_said_in_words_and_colour(reach: Reach, tone: Tone, text: str) -> None:
    one = exposed(reach=reach, addresses=(text.split()[1],))
    lines = view(a_snapshot(one), shows_all=False, is_filtered=False, room=120)
    assert text in _toned(lines, tone)


def test_loopback_is_calm() -> None:
    lines = view(a_snapshot(a_service()), shows_all=False, is_filtered=False, room=120)
    assert _toned(lines, Tone.DANGER) == _toned(lines, Tone.CAUTION) == ""


def test_two_programs_on_one_port_are_marked_but_namespaces_and_workers_are_not() -> None:
    elsewhere = a_service(pid=7, namespace="blue")
    assert not any("!" in one for one in _lines(a_snapshot(a_service(), elsewhere)))
    same = a_service(addresses=("::1",))
    assert not any("!" in one for one in _lines(a_snapshot(a_service(), same)))
    rival = a_service(pid=7, addresses=("::1",), process="caddy", argv=("caddy",))
    lines = _lines(a_snapshot(a_service(), rival))
    assert lines[-1] == (
        "! 5173 is 2 programs: vite on 127.0.0.1 and caddy on [::1] (homeport why 5173)"
    )
    assert sum("!5173" in one for one in lines) == 2


def test_an_owner_we_may_not_see_is_named_by_user_or_unit() -> None:
    hidden = {"pid": None, "pids": (), "process": None, "argv": (), "started_at": None}
    assert "? (root)" in _lines(a_snapshot(a_service(**hidden, user="root")))[1]
    assert "? (uid 33)" in _lines(a_snapshot(a_service(**hidden, user=None, uid=33)))[1]
    assert "? (somebody)" in _lines(a_snapshot(a_service(**hidden, user=None, uid=None)))[1]
    assert "cups.service" in _lines(a_snapshot(a_service(**hidden, unit="cups.service")))[1]


def test_an_empty_machine_and_an_empty_answer_say_so() -> None:
    assert _lines(a_snapshot()) == ["Nothing of yours listens."]
    assert _lines(a_snapshot(), is_filtered=True) == ["Nothing that listens fits."]


def test_a_hostile_process_name_commands_nothing() -> None:
    evil = a_service(process="\x1b[2J\x1b]0;x\x07", argv=(), project="\u202eshop", branch="\n")
    text = "\n".join(_lines(a_snapshot(evil), None))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) == 2


def test_the_watcher_sees_what_came_and_what_went() -> None:
    old, new = a_service(), a_service(port=8080, pid=9)
    marks = Marks(new=frozenset({key(new)}), gone=(old,))
    lines = view(a_snapshot(new), shows_all=False, is_filtered=False, room=120, marks=marks)
    assert "8080" in _toned(lines, Tone.NEW)
    assert "5173" in _toned(lines, Tone.GONE)
