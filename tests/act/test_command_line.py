"""Which program a command line means, and whether it only wraps another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.act.command_line import (
    SHOWN_LENGTH,
    is_same_program,
    is_shell,
    is_wrapper,
    program_of,
    shown,
)


@pytest.mark.parametrize(
    ("line", "program"),
    [
        ("node /home/ada/shop/node_modules/.bin/vite dev", "vite"),
        ("/usr/bin/node --inspect -r ts-node/register server.ts", "server"),
        ("python3 -m uvicorn app:app --reload", "uvicorn"),
        ("python3 -u -m http.server 8000", "http"),
        ("/usr/bin/python3.11 manage.py runserver", "manage"),
        ("python -c pass", "python"),
        ("python", "python"),
        ("ruby bin/rails server", "rails"),
        ("/usr/sbin/nginx -g x", "nginx"),
        ("-bash", "bash"),
        ("node -m", "node"),
    ],
)
def test_the_program_is_what_a_person_would_say(line: str, program: str) -> None:
    assert program_of(line.split()) == program


def test_a_title_that_a_program_wrote_over_its_command_line_is_read_too() -> None:
    assert program_of(["npm run dev"]) == "npm"
    assert program_of(["nginx: master process /usr/sbin/nginx"]) == "nginx"
    assert program_of([]) == ""
    assert program_of([""]) == ""


@pytest.mark.parametrize(
    "argv",
    [
        ["sh", "-c", "vite"],
        ["/bin/bash", "-lc", "npm start"],
        ["sh", "-e", "-c", "vite"],
        ["npm run dev"],
        ["node", "/usr/lib/node_modules/npm/bin/npm-cli.js", "start"],
        ["node", "/x/node_modules/.bin/nodemon", "server.js"],
        ["node", "--watch", "server.js"],
        ["python", "-m", "uvicorn", "app:app", "--reload"],
        ["uv", "run", "flask", "run"],
        ["make", "dev"],
        ["cargo", "run"],
        ["go", "run", "."],
        ["php", "artisan", "serve"],
    ],
)
def test_these_only_run_something_else(argv: list[str]) -> None:
    assert is_wrapper(argv)


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["bash"],
        ["-zsh"],
        ["bash", "-i", "-c", "vite"],
        ["bash", "-l"],
        ["bash", "/home/ada/start.sh"],
        ["bash", "/dev/fd/3", "-c"],
        ["tmux", "new"],
        ["claude"],
        ["node", "/usr/bin/claude", "--continue"],
        ["node", "server.js"],
        ["python", "supervise.py"],
        ["cargo", "build"],
        ["supervisord", "-n"],
        ["/lib/systemd/systemd", "--user"],
        ["python", "-m", "uvicorn", "app:app"],
    ],
)
def test_these_have_a_purpose_of_their_own(argv: list[str]) -> None:
    assert not is_wrapper(argv)


def test_a_shell_is_a_shell_however_it_was_started() -> None:
    assert is_shell(["-bash"])
    assert is_shell(["/bin/sh", "-c", "x"])
    assert not is_shell(["ssh", "host"])
    assert not is_shell([])


def test_a_reloader_starts_itself_again_with_another_interpreter_path() -> None:
    parent = ["python", "manage.py", "runserver"]
    assert is_same_program(parent, ["/usr/bin/python", "manage.py", "runserver"])
    assert not is_same_program(parent, ["python", "manage.py", "worker"])
    assert not is_same_program(["server"], ["server"])


@given(st.lists(st.text()), st.text())
def test_any_command_line_fits_on_a_line(argv: list[str], name: str) -> None:
    line = shown(argv, name)
    assert len(line) <= SHOWN_LENGTH
    assert all(one.isprintable() for one in line)
    program_of(argv)
    is_wrapper(argv)


def test_a_long_command_line_keeps_the_names_and_loses_the_folders() -> None:
    argv = ["/opt/node/bin/node", "/home/ada/code/shop/node_modules/.bin/vite", "dev", "x" * 20]
    assert shown(argv, "node") == f"node vite dev {'x' * 20}"
    assert shown(argv[:1], "node") == "/opt/node/bin/node"
    assert shown([], "kworker") == "kworker"
