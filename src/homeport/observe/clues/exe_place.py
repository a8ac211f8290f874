"""Find the executable of a process: also when it is hidden, replaced, deleted or renamed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename

from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.tree import LIVE

# Where a shell would have found it.
_FOLDERS = ("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ExePlace:
    """`path` is what it is or was called; the bytes that run are at `bytes_at` in `files`.

    `is_guess`: the kernel did not tell (another user's process), so a program of the same name is
    meant. `is_replaced`: another file has its name by now.
    """

    path: str
    bytes_at: str
    files: Files
    is_guess: bool = False
    is_replaced: bool = False


def find_exe(process: Process, files: Files, root: Path) -> ExePlace | None:
    """Return where the executable of `process` is, None when nothing tells."""
    if process.exe is None:
        # What is called so in a container is not the program of this machine.
        if process.container is not None and files.root == LIVE:
            return None
        path = next(_likely(process, files), None)
        return ExePlace(path=path, bytes_at=path, files=files, is_guess=True) if path else None
    if not process.is_exe_deleted:
        return ExePlace(path=process.exe, bytes_at=process.exe, files=files)
    # The kernel keeps the bytes as long as it runs. Source: proc_pid_exe(5).
    kept = f"/proc/{process.pid}/exe" if root == LIVE else process.exe
    return ExePlace(
        path=process.exe,
        bytes_at=kept,
        files=Files() if root == LIVE else files,
        is_replaced=files.is_file(process.exe),
    )


def _likely(process: Process, files: Files) -> Iterator[str]:
    """Yield programs of the machine that the process calls itself, the surest first."""
    words = " ".join(process.argv[:_MOST_WORDS]).split()[:_MOST_WORDS]
    name = basename(words[0]).rstrip(":") if words else process.name
    for word in words:
        if word.startswith("/") and basename(word) in (name, process.name) and files.is_file(word):
            yield files.real(word)
    for folder in _FOLDERS:
        for one in dict.fromkeys((name, process.name)):
            if one and "/" not in one and files.is_file(f"{folder}/{one}"):
                yield files.real(f"{folder}/{one}")
