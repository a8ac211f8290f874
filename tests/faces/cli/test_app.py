"""Every outcome has words and an exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from homeport.faces.cli.app import main

# A command dropped into the folder, as a user of a broken Homeport would have it.
_DROP_IN = """
import sys
from homeport.faces.cli import commands
from homeport.faces.cli.app import main
commands.__path__.append({folder!r})
sys.exit(main(sys.argv[1:]))
"""


def _run_with(
    command: str, folder: Path, *words: str, **env: str
) -> subprocess.CompletedProcess[str]:
    (folder / "boom.py").write_text(f"import click\n\n@click.command()\n{command}\n")
    return subprocess.run(
        [sys.executable, "-c", _DROP_IN.format(folder=str(folder)), "boom", *words],
        capture_output=True, text=True, check=False, timeout=25, env={**os.environ, **env},
    )  # fmt: skip


def test_a_bug_is_reported_with_70(tmp_path: Path) -> None:
    command = "def command():\n    raise KeyError('x')"
    done = _run_with(command, tmp_path)
    assert done.returncode == 70
    assert done.stdout == ""
    assert "this is a bug in Homeport" in done.stderr
    assert "KeyError: 'x'" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in _run_with(command, tmp_path, HOMEPORT_DEBUG="1").stderr


def test_interruption_is_quiet(tmp_path: Path) -> None:
    done = _run_with("def command():\n    raise KeyboardInterrupt", tmp_path)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == ""


def test_a_result_of_a_command_is_not_its_exit_code(tmp_path: Path) -> None:
    done = _run_with("def command():\n    return 'text'", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(("code", "target"), [(2, "65536"), (5, "/no/such.sock")])
def test_an_error_says_what_and_what_to_do(
    code: int, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", target]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("homeport: ")
    assert target in err
    assert len(err.splitlines()) >= 2


def test_an_error_for_programs_is_json_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "65536", "--json"]) == 2
    out, err = capsys.readouterr()
    assert err == ""
    assert set(json.loads(out)["error"]) == {"code", "what", "hint"}


def test_usage_errors_are_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ls", "--no-such"]) == 2
    assert main(["ls", "idle>soon"]) == 2
    assert "idle>soon" in capsys.readouterr().err


_FORBIDDEN = (
    "click", "rich", "typer", "asyncio", "nicegui", "fastapi", "anyio", "logging", "argparse",
    "subprocess", "shutil", "psutil", "uvicorn",
)  # fmt: skip


@pytest.mark.parametrize("words", [[], ["ls"], ["ls", "--all"], ["ls", "5173"], ["why", "1"]])
def test_the_frequent_commands_start_without_any_library(words: list[str]) -> None:
    call = "import sys; from homeport.faces.cli.app import main; main(sys.argv[1:])"
    # What is new here is found out once, and jars, say, bring zipfile.
    subprocess.run([sys.executable, "-c", call, *words], capture_output=True, check=True)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", call, *words],
        capture_output=True, text=True, check=True, timeout=25,
    )  # fmt: skip
    rows = [one for one in done.stderr.splitlines() if one.startswith("import time:")]
    names = {one.rpartition("|")[2].strip().partition(".")[0] for one in rows}
    assert "homeport" in names
    assert not names & set(_FORBIDDEN)
