"""The errors a person can act on; everything else is a bug and keeps its builtin type."""

from typing import ClassVar


class HomeportError(Exception):
    """Something the user can fix. Say what happened, then what to do."""

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 400

    def __init__(self, what: str, *, hint: str) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class UsageError(HomeportError):
    """The words of the command or request make no sense."""

    code, exit_code, http_status = "usage", 2, 422


class ConfigError(HomeportError):
    """A file the user wrote is wrong."""

    code, exit_code, http_status = "config", 3, 422


class NotAllowedError(HomeportError):
    """The system, or Homeport's own caution, forbids it."""

    code, exit_code, http_status = "not-allowed", 4, 403


class NoSuchThingError(HomeportError):
    """There is no such port, app or process."""

    code, exit_code, http_status = "no-such-thing", 5, 404


class ConflictError(HomeportError):
    """Something else is in the way."""

    code, exit_code, http_status = "conflict", 6, 409


class PortTakenError(ConflictError):
    """The port we were told to use already has a listener."""

    code = "port-taken"


class TooSlowError(HomeportError):
    """It did not happen in the time we gave it."""

    code, exit_code, http_status = "too-slow", 7, 504


class HelperMissingError(HomeportError):
    """A program or kernel feature that this needs is not there."""

    code, exit_code, http_status = "helper-missing", 8, 503
