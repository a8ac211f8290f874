"""What people type to start apps, and what then shows in the process list."""

import pytest

from homeport.observe.start_commands import (
    is_it,
    may_run_elsewhere,
    named_paths,
    parse_start_command,
)

_P = "/home/ana/shop"


@pytest.mark.parametrize(
    ("text", "words", "folder"),
    [
        ("python app.py 80", ("python", "app.py", "80"), _P),
        ("cd api && FLASK_ENV=dev exec flask run", ("flask", "run"), f"{_P}/api"),
        ("cd /srv/x; . venv/bin/activate; gunicorn app:app &", ("gunicorn", "app:app"), "/srv/x"),
        ("sh -c 'cd web && npm run dev'", ("npm", "run", "dev"), f"{_P}/web"),
        ('bash -lc "poetry run uvicorn a:app"', ("uvicorn", "a:app"), _P),
        ("bundle exec rails s > log/x.log 2>&1 &", ("rails", "s"), _P),
        ("sudo -E env PORT=3 nohup ./run.sh", ("./run.sh",), _P),
        ("npx -- vite", ("vite",), _P),
        ("poetry", ("poetry",), _P),
        ("echo 'unclosed", ("echo", "'unclosed"), _P),
        ("export A=1\npython x.py", ("python", "x.py"), _P),
        ("cd only", (), f"{_P}/only"),
        ("", (), _P),
    ],
)
def test_the_program_that_is_meant(text: str, words: tuple[str, ...], folder: str) -> None:
    found = parse_start_command(text, _P)
    assert (found.words, found.folder) == (words, folder)


@pytest.mark.parametrize(
    ("text", "argv"),
    [
        ("python app.py 80", ("/usr/bin/python3.11", "app.py", "80")),
        ("python3 app.py", ("python", f"{_P}/app.py")),
        ("flask run", ("/usr/bin/python3", "/venv/bin/flask", "run")),
        ("./server.py -x", ("python3", "-u", "./server.py", "-x")),
        ("npm run dev", ("npm run dev",)),
        ("npm run dev", ("node", "/usr/bin/npm", "run", "dev")),
        (f"cd {_P} && node {_P}/srv.js", ("node", "srv.js")),
        ("bundle exec puma", ("puma",)),
        ("nodejs a.js", ("node", "a.js")),
        ("./run.sh", ("/bin/sh", "./run.sh")),
    ],
)
def test_its_process_is_known(text: str, argv: tuple[str, ...]) -> None:
    assert is_it(parse_start_command(text, _P), argv, _P)


@pytest.mark.parametrize(
    ("text", "argv"),
    [
        ("python app.py 80", ("python", "app.py", "81")),
        ("python app.py", ("python", "/srv/other/app.py")),
        ("python app.py", ("vim", "app.py")),
        ("node", ("/usr/bin/tail", "-f", "node")),
        ("flask run", ("flask",)),
        ("", ("anything",)),
        ("a b", ()),
    ],
)
def test_another_process_is_not(text: str, argv: tuple[str, ...]) -> None:
    assert not is_it(parse_start_command(text, _P), argv, _P)


def test_a_file_named_in_full_is_needed_elsewhere() -> None:
    plain = parse_start_command("redis-server", None)
    full = parse_start_command("/usr/bin/python3 /srv/x/app.py", None)
    assert not may_run_elsewhere(plain, ("redis-server",))
    assert may_run_elsewhere(full, ("/usr/bin/python3", "/srv/x/app.py"))
    assert not may_run_elsewhere(full, ("/usr/bin/python3", "app.py"))


def test_paths_that_a_command_names() -> None:
    text = f"PGDATA=/data/pg postgres -D db --pidfile=run/a.pid -k /tmp http://x/ {_P}/b"
    found = named_paths(parse_start_command(text, _P))
    assert {f"{_P}/db", f"{_P}/run/a.pid", "/data/pg", "/tmp", f"{_P}/b"} <= set(found)
    assert not any("http" in one for one in found)


def test_an_enormous_command_is_cut() -> None:
    assert len(parse_start_command("a " * 100_000, _P).words) <= 8_192
