"""Find and run the programs that print the packet filter's rules."""

import os
import shutil
import subprocess
from dataclasses import dataclass

DEADLINE_S = 2.0
# An ordinary user's PATH often lacks these, and so does root's after a plain `su`.
_SYSTEM_FOLDERS = ("/usr/sbin", "/sbin", "/usr/local/sbin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a program printed; `problem` is None when it succeeded."""

    text: str = ""
    problem: str | None = None


def default_path() -> str:
    """Return where programs are looked for: PATH, then the folders of system programs."""
    return os.pathsep.join((os.environ.get("PATH", os.defpath), *_SYSTEM_FOLDERS))


def find_program(name: str, path: str) -> str | None:
    """Return the file to run for `name`."""
    return shutil.which(name, path=path)


def print_rules(*argv: str) -> Printed:
    """Return what `argv` prints, in English, within the deadline."""
    try:
        done = subprocess.run(
            argv,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=DEADLINE_S,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Printed(problem=f"{argv[0]} did not end within {DEADLINE_S:.0f} s")
    except OSError as error:
        return Printed(problem=f"{argv[0]} cannot be run: {error.strerror}")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return Printed(problem=said[-1] if said else f"{argv[0]} exited with {done.returncode}")
    return Printed(text=done.stdout.decode("utf-8", "replace"))
