"""Watch: the list stays on the screen, follows the machine, and leaves the terminal as it was."""

import json
import signal
import socket
import subprocess
import sys

from live import until
from pty_program import PtyProgram, on_terminal, without_colour

from homeport.faces.cli.measure import width

WATCH = [sys.executable, "-m", "homeport", "ls", "--watch=0.2"]
ENTER, LEAVE, HOME = "\x1b[?1049h", "\x1b[?1049l", "\x1b[H"


def _frames(program: PtyProgram) -> list[str]:
    return program.seen.split(HOME)[1:]


def _is_drawn(seen: str) -> bool:
    return ENTER in seen and seen.count(HOME) >= 2


def test_it_redraws_marks_what_came_and_went_and_q_ends() -> None:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    with on_terminal([*WATCH, str(port)], columns=100) as program:
        program.read_until(_is_drawn, "the first frames")
        with socket.create_server(("127.0.0.1", port)):
            program.read_until(lambda seen: f"\x1b[1;32m{port}" in seen, "it is new")
        program.read_until(lambda seen: f"\x1b[2;9m{port}" in seen, "it is gone")
        program.type("q")
        assert program.end() == 0
    assert program.seen.endswith(LEAVE)


def test_ctrl_c_gives_the_terminal_back() -> None:
    with on_terminal(WATCH) as program:
        before = program.modes()
        program.read_until(_is_drawn, "the first frames")
        assert program.modes() != before, "keys are not echoed meanwhile"
        program.type("\x03")
        assert program.end() == 130
        assert program.modes() == before
    assert program.seen.endswith("\x1b[?25h" + LEAVE)
    assert "Traceback" not in program.seen


def test_being_terminated_gives_the_terminal_back() -> None:
    with on_terminal(WATCH) as program:
        program.read_until(_is_drawn, "the first frames")
        program.child.send_signal(signal.SIGTERM)
        assert program.end() == 128 + signal.SIGTERM
    assert program.seen.endswith("\x1b[?25h" + LEAVE)


def test_ctrl_z_gives_the_terminal_back_meanwhile() -> None:
    with on_terminal(WATCH) as program:
        program.read_until(_is_drawn, "the first frames")
        program.type("\x1a")
        program.read_until(lambda seen: LEAVE in seen, "it left the screen")
        program.child.send_signal(signal.SIGCONT)
        program.read_until(lambda seen: seen.rfind(ENTER) > seen.find(LEAVE), "it is back")
        program.type("q")
        assert program.end() == 0


def test_a_new_size_is_drawn_at_once_and_fits() -> None:
    slow = [*WATCH[:-1], "--watch=30"]
    with on_terminal([*slow, "--all"], columns=120, rows=40) as program:
        program.read_until(lambda seen: HOME in seen, "the first frame")
        program.resize(40, 10)
        program.read_until(_is_drawn, "another frame, long before the interval")
        program.type("q")
        assert program.end() == 0
    last = without_colour(_frames(program)[-1]).splitlines()
    assert len(last) <= 10
    assert max(width(one) for one in last) <= 40


def test_wrong_words_are_explained_on_the_ordinary_screen() -> None:
    with on_terminal([*WATCH, "colour=red"]) as program:
        assert program.end() == 2
    assert ENTER not in program.seen
    assert "colour=red" in program.seen


def test_without_a_terminal_the_tables_follow_each_other() -> None:
    child = subprocess.Popen(WATCH, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    titles = 0
    while titles < 2:
        titles += b"q ends" in child.stdout.readline()
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=20)
    assert (child.returncode, errors) == (130, b"")


def test_json_gives_one_snapshot_a_line() -> None:
    child = subprocess.Popen([*WATCH, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    bodies = [json.loads(child.stdout.readline()) for _ in range(2)]
    child.stdout.close()
    until(lambda: child.poll() is not None, "it ends when nobody reads")
    assert child.stderr is not None
    assert (child.returncode, child.stderr.read()) == (0, b"")
    child.stderr.close()
    assert bodies[0]["taken_at"] < bodies[1]["taken_at"]
