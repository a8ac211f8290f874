"""`homeport setup` as root types it, with a /run and /var/cache of its own."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from open_sockets import may_load_bpf, open_sockets, port
from promises import is_root, needs

from homeport.errors import UsageError
from homeport.faces.cli.commands.setup import command

GROUP = "daemon"
ALONE = "mount -t tmpfs test /run && mount -t tmpfs test /var/cache && "
CLI = f"{sys.executable} -m homeport "


def alone(*lines: str) -> list[tuple[int, str]]:
    """Run each line of the shell in one mount namespace of its own; return code and output."""
    script = ALONE + "; ".join(f"{{ {line}; }} 2>&1; printf '\\0%s\\0' $?" for line in lines)
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script], capture_output=True, text=True, check=True
    )
    *parts, _ = done.stdout.split("\0")
    return [(int(code), text) for text, code in zip(parts[::2], parts[1::2], strict=True)]


def test_from_explaining_to_leaving_nothing() -> None:
    needs("bpf", have=may_load_bpf())
    with open_sockets() as sockets:
        number = port(sockets.tcp4)
        before, plan, done, status, why, undone, after, left = alone(
            CLI + "setup --status",
            CLI + f"setup --group {GROUP} --json",
            CLI + f"setup --group {GROUP} --yes",
            CLI + "setup --status --json",
            CLI + f"why --lean {number}",
            CLI + "setup --undo",
            CLI + "setup --undo --json",
            "find /run /var/cache -name '*homeport*'",
        )
    assert before == (1, "not set up\n")
    assert json.loads(plan[1])["group"] == GROUP
    assert done[0] == 0
    assert "discloses" in done[1]
    assert "pinned" in done[1]
    assert json.loads(status[1])["may_read"]
    assert str(os.getpid()) in why[1]
    assert "owners by bpf-pinned" in why[1]
    assert undone[0] == 0
    assert "removed the pin" in undone[1]
    assert json.loads(after[1])["done"] == []
    assert left == (0, "")


def test_without_a_yes_nothing_is_done() -> None:
    needs("root", have=is_root())
    result = CliRunner().invoke(command, ["--group", GROUP], input="")
    assert isinstance(result.exception, UsageError)
    assert "discloses" in result.output


@pytest.mark.parametrize("words", [["--group", "nobody-has-this"], ["--json", "--group", "no-no"]])
def test_a_group_that_does_not_exist_is_no_plan(words: list[str]) -> None:
    result = CliRunner().invoke(command, words)
    assert result.exception is not None
    assert "there is no group" in str(result.exception)
