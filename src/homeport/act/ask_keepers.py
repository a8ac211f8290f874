"""Ask systemd and the container engine what they know, only where they exist and not for long."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from homeport.act.free_facts import UnitFacts

_PATIENCE_S = 2.0
# Its presence is how programs tell that systemd runs the machine. Source: sd_booted(3).
_BOOTED = Path("run/systemd/system")
_PROPERTIES = "--property=Restart,MainPID,TriggeredBy"


def read_unit(unit: str, *, is_user: bool, root: Path = Path("/")) -> UnitFacts | None:
    """Return what systemd says of `unit`, None where it does not run or does not answer."""
    if not (root / _BOOTED).is_dir():
        return None
    user = ["--user"] if is_user else []
    text = _ask(["systemctl", *user, "show", _PROPERTIES, "--", unit])
    return None if text is None else parse_unit(text)


def parse_unit(text: str) -> UnitFacts | None:
    """Return the facts in the answer of `systemctl show`, None when it is about no known unit."""
    fields = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    if "Restart" not in fields:
        return None
    main_pid = fields.get("MainPID", "")
    triggers = fields.get("TriggeredBy", "").split()
    return UnitFacts(
        restart=fields["Restart"],
        main_pid=int(main_pid) if main_pid.isdecimal() and main_pid != "0" else None,
        sockets=tuple(one for one in triggers if one.endswith(".socket")),
    )


def read_publishers(port: int) -> tuple[str, ...]:
    """Return the names of the containers that publish `port`, empty where no engine answers."""
    for engine in ("docker", "podman"):
        text = _ask([engine, "ps", "--filter", f"publish={port}", "--format", "{{.Names}}"])
        if text is not None:
            return tuple(text.split())
    return ()


def _ask(argv: Sequence[str]) -> str | None:
    program = shutil.which(argv[0])
    if program is None:
        return None
    try:
        answer = subprocess.run(
            [program, *argv[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout if answer.returncode == 0 else None
