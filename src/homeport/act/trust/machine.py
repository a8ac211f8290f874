"""Where the trust stores of this machine are looked for, and how their programs are run."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from homeport.act.trust.store import StoreTroubleError

# Users' PATHs often lack them.
_ADMIN = ("/usr/local/sbin", "/usr/sbin", "/sbin")
_LAST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """System stores are looked for below `root`, a user's below `home`."""

    root: Path = Path("/")
    home: Path = field(default_factory=Path.home)
    env: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def tool(self, name: str) -> str | None:
        """Return the full path of the program `name`, None without it."""
        path = os.pathsep.join((self.env.get("PATH", os.defpath), *_ADMIN))
        return shutil.which(name, path=path)

    def run(self, *argv: str, given: str = "", patience_s: float = 20.0) -> str:
        """Return what the program printed, in English. It reads `given` and can ask nobody.

        Raises: StoreTroubleError when it fails, is not there, or takes longer than `patience_s`.
        """
        done = self.attempt(*argv, given=given, patience_s=patience_s)
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-_LAST_LINES:]
            raise StoreTroubleError(
                f"{Path(argv[0]).name} failed ({done.returncode}): {' / '.join(said)}",
                hint=f"Try it by hand: {shlex.join(argv)}",
            )
        return done.stdout

    def attempt(
        self, *argv: str, given: str = "", patience_s: float = 20.0
    ) -> subprocess.CompletedProcess[str]:
        """Return how it ended, also badly.

        Raises: StoreTroubleError when it could not be run to its end.
        """
        env = {**self.env, "HOME": str(self.home), "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
        name = Path(argv[0]).name
        try:
            return subprocess.run(
                argv,
                env=env,
                input=given,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=patience_s,
                check=False,
                start_new_session=True,  # without a terminal it cannot ask for passwords there
            )
        except subprocess.TimeoutExpired as error:
            raise StoreTroubleError(
                f"{name} was not done after {patience_s:.0f} s",
                hint=f"Try it by hand: {shlex.join(argv)}",
            ) from error
        except OSError as error:
            raise StoreTroubleError(f"{name} cannot be run: {error.strerror}") from error


def is_writable(path: Path) -> bool:
    """Return whether this user may write there."""
    return os.access(path, os.W_OK)
