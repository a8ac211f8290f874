"""The diagnosis on one screen, at any width, in words that say something."""

from dataclasses import replace

import pytest

from homeport.faces.cli.doctor_view import view
from homeport.faces.cli.style import Tone, line_width, paint
from homeport.model.finding import Cause, Checked, Diagnosis, Remedy, RemedyKind

WELL = Diagnosis(
    target="127.0.0.1:5173",
    intent="connect",
    healthy=True,
    causes=(),
    checked=(
        Checked(name="loopback", seen="lo is up with 127.0.0.1, ::1"),
        Checked(name="ask", seen="GET / over HTTP/1.1: 200 (2 ms)"),
        Checked(name="ask", seen="GET / over TLS: reset (1 ms)", is_fine=False),
    ),
)
CAUSE = Cause(
    code="process-stopped",
    what="vite (pid 41) is stopped",
    evidence=("pid 41 has state T", "127.0.0.1:5173 took the connection"),
    fix="kill -CONT 41",
    confidence=0.97,
    consequences=("no-response: it never answers",),
    remedy=Remedy(kind=RemedyKind.CONTINUE, pid=41),
)
ILL = replace(WELL, healthy=False, causes=(CAUSE,))


def shown(diagnosis: Diagnosis, *, room: int | None = 80, **more: bool) -> str:
    return "\n".join(paint(one, color=False).rstrip() for one in view(diagnosis, room=room, **more))


def test_a_healthy_target_says_what_was_checked() -> None:
    assert shown(WELL) == (
        "✓ 127.0.0.1:5173 answers as it should\n"
        "\n"
        "  loopback     lo is up with 127.0.0.1, ::1\n"
        "  ask          GET / over HTTP/1.1: 200 (2 ms)\n"
        "               ✗ GET / over TLS: reset (1 ms)"
    )
    assert shown(replace(WELL, intent="start")).startswith("✓ 127.0.0.1:5173 could start there\n")
    assert view(WELL, room=80)[0][0].tone is Tone.GOOD


def test_a_note_stands_above_what_was_checked() -> None:
    noted = replace(WELL, notes=("it says nothing for 2.5 s", "and more"), limits=("not root",))
    assert shown(noted).splitlines()[:6] == [
        "✓ 127.0.0.1:5173 can be reached",
        "",
        "  note         it says nothing for 2.5 s",
        "               and more",
        "",
        "  loopback     lo is up with 127.0.0.1, ::1",
    ]
    assert shown(noted).endswith("  not seen     not root")


def test_a_cause_comes_first_with_evidence_and_fix() -> None:
    assert shown(ILL) == (
        "✗ vite (pid 41) is stopped\n"
        "\n"
        "  cause        process-stopped\n"
        "  seen         pid 41 has state T\n"
        "               127.0.0.1:5173 took the connection\n"
        "  fix          kill -CONT 41\n"
        "               homeport doctor --fix does it, after a yes\n"
        "  hence        no-response: it never answers\n"
        "\n"
        "  more         homeport doctor --explain process-stopped; --verbose shows all\n"
        "               that was checked"
    )


def test_fix_is_not_advised_while_it_runs() -> None:
    assert "--fix" not in shown(ILL, fixing=True)
    assert "--fix" not in shown(replace(ILL, causes=(replace(CAUSE, remedy=None),)))


def test_verbose_shows_the_rest() -> None:
    long = replace(CAUSE, evidence=tuple(f"line {one}" for one in range(9)))
    ill = replace(ILL, causes=(long, replace(CAUSE, what="another thing", confidence=0.6)))
    short, whole = shown(ill), shown(ill, verbose=True)
    assert "line 5\n               and 3 more (--verbose)\n" in short
    assert "line 8" in whole
    assert "--verbose" not in whole
    assert "GET / over HTTP/1.1" in whole
    assert "GET /" not in short
    assert "\n! another thing\n\n  cause        process-stopped (60% sure)\n" in short


def test_a_target_that_nobody_can_explain() -> None:
    lost = replace(WELL, healthy=False, notes=("connecting to [fe80::1]:8: EINVAL",))
    assert shown(lost).splitlines()[:3] == [
        "✗ 127.0.0.1:5173 cannot be reached, and no check tells why",
        "",
        "  note         connecting to [fe80::1]:8: EINVAL",
    ]
    assert "loopback" in shown(lost)
    start = shown(replace(lost, intent="start"))
    assert start.startswith("✗ 127.0.0.1:5173 does not start, and no check tells why\n")
    assert "--explain" not in shown(lost)


@pytest.mark.parametrize("room", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_room(room: int) -> None:
    wide = replace(
        ILL,
        causes=(replace(CAUSE, what="ü" * 300, evidence=("漢字 " * 80, "/a" * 200)),),
        notes=("word " * 60,),
        limits=("x" * 300,),
    )
    for verbose in (False, True):
        lines = view(wide, room=room, verbose=verbose)
        assert max(line_width(one) for one in lines) <= room


def test_nothing_of_a_hostile_name_reaches_the_terminal() -> None:
    evil = "\x1b[31mevil\x07\n\u202egnp"
    cause = replace(CAUSE, what=evil, evidence=(evil,), fix=evil, consequences=(evil,))
    ill = replace(
        ILL,
        causes=(cause,),
        target=evil,
        notes=(evil,),
        limits=(evil,),
        checked=(Checked(name="name", seen=evil),),
    )
    for one in (ill, replace(ill, causes=(), healthy=True)):
        text = shown(one, room=None, verbose=True)
        assert not any(each in text for each in ("\x1b", "\x07", "\u202e"))
        assert "\\x1b[31mevil\\x07\\x0a\\u202egnp" in text
