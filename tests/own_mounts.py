"""Run a test's body with files of the system replaced, in mounts that nobody else sees."""

import ctypes
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from loopback import enter_new_namespace, in_child, may_unshare
from promises import is_root, needs

_CLONE_NEWNS = 0x20000


def needs_mounts() -> None:
    """Skip the running test where it may not make mounts and namespaces."""
    needs("netns", have=is_root() and may_unshare())


def with_files(
    folder: Path, texts: Mapping[str, str], call: Callable[[], bytes], *, has_network: bool = False
) -> bytes:
    """Return what `call` returns in a child for which the files hold `texts`.

    Unless `has_network` it has a network of its own, with nothing but loopback: a name server of
    the machine would be asked otherwise.
    """

    def inside() -> bytes:
        if ctypes.CDLL(None).unshare(_CLONE_NEWNS):
            raise PermissionError("may not make a mount namespace")
        subprocess.run(["mount", "--make-rprivate", "/"], check=True)
        for path, text in texts.items():
            own = folder / path.strip("/").replace("/", "-")
            own.write_text(text)
            own.chmod(0o644)
            subprocess.run(["mount", "--bind", str(own), path], check=True)
        if not has_network:
            enter_new_namespace()
        return call()

    return in_child(inside)
