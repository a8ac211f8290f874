"""How home tells whoever started it that it is ready, or why it is not."""

import os
import sys
from contextlib import suppress
from types import TracebackType

from homeport.errors import HomeportError
from homeport.home.home_file import HomeFile
from homeport.kit.wire import error_body, to_json


class Teller:
    """One line of JSON through an inherited pipe when home was detached, plain words otherwise."""

    def __init__(self, descriptor: int | None) -> None:
        """Tell through `descriptor`, and leave the terminal of the starter behind."""
        self._descriptor = descriptor
        if descriptor is not None:
            os.set_inheritable(descriptor, False)  # noqa: FBT003 - positional only

    def __enter__(self) -> "Teller":
        """Close the pipe at the end, whatever happens: the starter waits for that too."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the pipe."""
        self._close()

    def ready(self, home: HomeFile) -> None:
        """Say that home answers. On paper (a journal, a log) the token has no place."""
        if self._descriptor is not None:
            self._write(b'{"ready": true}\n')
            return
        address = home.page_url if sys.stdout.isatty() else home.url
        lines = (*home.notes, f"Homeport is at {address}")
        if not sys.stdout.isatty():
            lines = (*lines, "homeport open lets a browser in; SIGTERM or homeport down ends it")
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()

    def failed(self, error: HomeportError) -> None:
        """Say why home does not start."""
        if self._descriptor is not None:
            self._write(to_json(error_body(error)) + b"\n")
            return
        sys.stderr.write(f"homeport: {error.what}\n  {error.hint}\n")

    def _write(self, line: bytes) -> None:
        assert self._descriptor is not None
        # Whoever started home may be gone (Ctrl-C while waiting); home stays.
        with suppress(BrokenPipeError):
            os.write(self._descriptor, line)
        self._close()

    def _close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
