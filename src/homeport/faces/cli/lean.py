"""The two lean forms, `ls --lean` and `why --lean PORT`: understand, print, leave.

They are compared with `ss` and `fuser` by the millisecond, so nothing of the ordinary command line
is imported here, and the process ends without Python's own farewell.
"""

import gc
import posix

from homeport.home.lean import list_holders, list_listeners

USAGE = (
    "usage: homeport ls --lean [--backend NAME]\n"
    "       homeport why --lean PORT [--backend NAME]\n"
    "NAME is pinned, bpf or proc; the cheapest that works is taken without it.\n"
)
BACKEND_WORDS = {"pinned": "bpf-pinned", "bpf": "bpf", "proc": "proc"}

_HIGHEST_PORT = 65_535
_FINE, _USAGE, _NO_SUCH_THING, _HELPER_MISSING, _INTERRUPTED = 0, 2, 5, 8, 130


class _Misuse(Exception):  # noqa: N818  it never leaves this file
    """Holds what is wrong with the words of the command."""


def main(argv: list[str]) -> None:
    """Answer `argv` (without the program's name) and end the process."""
    # What we make lives until the end anyway.
    gc.disable()
    try:
        code, out, err = answer(argv)
        _write(1, out)
        _write(2, err)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    # Whatever was imported with us has nothing to save, so its clean-up is time lost.
    posix._exit(code)


def answer(argv: list[str]) -> tuple[int, str, str]:
    """Return the exit code and what to write where."""
    try:
        verb, port, backend = _understand(argv)
    except _Misuse as wrong:
        return _USAGE, "", f"homeport: {wrong}\n{USAGE}"
    table = list_listeners(backend) if verb == "ls" else list_holders(port, backend)
    if table is None:
        return _HELPER_MISSING, "", f"homeport: the backend {backend} does not work here\n"
    if not table:
        return _NO_SUCH_THING, "", f"homeport: nothing listens on port {port}\n"
    return _FINE, table, ""


def _understand(argv: list[str]) -> tuple[str, int, str | None]:
    verb, *words = argv
    backend = None
    if "--backend" in words:
        at = words.index("--backend")
        name = "".join(words[at + 1 : at + 2])
        if name not in BACKEND_WORDS:
            raise _Misuse(f"there is no backend {name!r}")
        backend = BACKEND_WORDS[name]
        del words[at : at + 2]
    words = [word for word in words if word != "--lean"]
    if verb == "ls":
        if words:
            raise _Misuse(f"{words[0]!r} does not go with --lean")
        return verb, 0, backend
    if len(words) != 1:
        raise _Misuse("why --lean takes one port")
    return verb, _to_port(words[0]), backend


def _to_port(word: str) -> int:
    digits = word.removeprefix(":")
    if not (digits.isascii() and digits.isdecimal()):
        raise _Misuse(f"{word!r} is not a port")
    significant = digits.lstrip("0")
    if not significant or len(significant) > len("65535") or int(significant) > _HIGHEST_PORT:
        raise _Misuse(f"{word} is not a port: ports go from 1 to {_HIGHEST_PORT}")
    return int(significant)


def _write(fd: int, text: str) -> None:
    rest = memoryview(text.encode("utf-8", "replace"))
    while rest:
        try:
            rest = rest[posix.write(fd, rest) :]
        except BlockingIOError:
            # Whoever started us made the pipe non-blocking, and its reader is slow.
            from select import select  # noqa: PLC0415  hardly ever needed

            select((), (fd,), ())
        except OSError:
            # The reader has seen enough (`| head`), or there is no terminal to complain to.
            return
