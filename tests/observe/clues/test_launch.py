"""What interpreters were told to run."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.model.clues import EntryKind
from homeport.observe.clues.launch import BUN, DENO, NODE, PYTHON, Grammar, parse_launch

SCRIPT, MODULE, INLINE = EntryKind.SCRIPT, EntryKind.MODULE, EntryKind.INLINE


@pytest.mark.parametrize(
    ("grammar", "line", "kind", "target", "rest"),
    [
        (PYTHON, "app.py 8000", SCRIPT, "app.py", "8000"),
        (PYTHON, "-um http.server -b ::1", MODULE, "http.server", "-b ::1"),
        (PYTHON, "-mhttp.server 80", MODULE, "http.server", "80"),
        (PYTHON, "-W ignore -X dev -Bsc pass a", INLINE, "pass", "a"),
        (PYTHON, "-Werror -Xfrozen_modules=off x.py", SCRIPT, "x.py", ""),
        (PYTHON, "--check-hash-based-pycs always x.py", SCRIPT, "x.py", ""),
        (PYTHON, "-W ignore -- -odd.py", SCRIPT, "-odd.py", ""),
        (NODE, "--inspect -r ts-node/register src/a.ts 1", SCRIPT, "src/a.ts", "1"),
        (NODE, "--import=tsx --env-file .env a.js", SCRIPT, "a.js", ""),
        (NODE, "--max-old-space-size=4096 a.js -e", SCRIPT, "a.js", "-e"),
        (NODE, "--eval=1 a", INLINE, "1", "a"),
        (NODE, "inspect a.js", SCRIPT, "a.js", ""),
        (BUN, "--hot run --bun vite --port 3", SCRIPT, "vite", "--port 3"),
        (BUN, "x cowsay", SCRIPT, "cowsay", ""),
        (DENO, "run -A --port 80 npm:vite", SCRIPT, "npm:vite", ""),
        (DENO, "serve main.ts", SCRIPT, "main.ts", ""),
        (DENO, "eval 1", INLINE, "1", ""),
    ],
)
def test_launches(grammar: Grammar, line: str, kind: EntryKind, target: str, rest: str) -> None:
    launch = parse_launch(tuple(shlex.split(line)), grammar)
    assert launch is not None
    assert (launch.kind, launch.target, " ".join(launch.rest)) == (kind, target, rest)


@pytest.mark.parametrize("line", ["", "-i", "-", "-m", "-c", "--", "-W", "-W ignore"])
def test_nothing_is_named(line: str) -> None:
    assert parse_launch(tuple(line.split()), PYTHON) is None


@given(
    words=st.lists(st.text(max_size=5) | st.sampled_from(["-m", "-c", "--", "-W", "run", "-e"])),
    grammar=st.sampled_from([PYTHON, NODE, BUN, DENO]),
)
def test_any_words_are_survived(words: list[str], grammar: Grammar) -> None:
    launch = parse_launch(tuple(words), grammar)
    assert launch is None or launch.target
