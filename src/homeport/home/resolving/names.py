"""The names that have to resolve: those of the user who asks, also when he asks through sudo."""

import json
import os
import pwd
import subprocess
import sys

from homeport.home.routes import list_routes
from homeport.model.identity import Asking

_DEADLINE_S = 20.0
_PROGRAM = "import sys; from homeport.faces.cli.app import main; sys.exit(main(sys.argv[1:]))"


def names_here() -> tuple[str, ...]:
    """Return the names of all routes that are not hidden, without ".localhost".

    Routes belong to a user. Under sudo those of the user behind it are meant, so that user's own
    list is asked for, with that user's rights.

    Raises: ConfigError, NotAllowedError.
    """
    uid = os.environ.get("SUDO_UID", "")
    if os.geteuid() == 0 and uid.isdecimal() and int(uid):
        names = _names_of(int(uid))
        if names:
            return names
    listed = list_routes(asking=Asking.NOTHING).routes
    return tuple(
        sorted({name for one in listed if not one.is_hidden for name in (one.name, *one.also)})
    )


def _names_of(uid: int) -> tuple[str, ...]:
    """Return the names of the user `uid`, none where they cannot be had."""
    try:
        entry = pwd.getpwuid(uid)
        done = subprocess.run(
            [sys.executable, "-I", "-c", _PROGRAM, "route", "ls", "--json", "--no-probe"],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            user=uid,
            group=entry.pw_gid,
            extra_groups=(),
            env={"HOME": entry.pw_dir, "PATH": os.environ.get("PATH", os.defpath)},
            cwd="/",
            timeout=_DEADLINE_S,
        )
        rows = json.loads(done.stdout)["routes"]
        visible = [one for one in rows if not one["is_hidden"]]
        return tuple(sorted({name for one in visible for name in (one["name"], *one["also"])}))
    except (KeyError, OSError, ValueError, TypeError, subprocess.SubprocessError):
        return ()
