"""What the doctor concludes: causes with evidence and a fix, and what follows from them."""

from dataclasses import dataclass, field
from enum import StrEnum

from homeport.model.service import SCHEMA


class RemedyKind(StrEnum):
    """The fixes that Homeport can apply itself, each safe and (but for the last two) undone."""

    CONTINUE = "continue"
    THAW = "thaw"
    MORE_FDS = "more-fds"
    SET_ASIDE = "set-aside"
    HOSTS_ENTRY = "hosts-entry"
    LINK_UP = "link-up"
    LOOPBACK_ADDRESS = "loopback-address"
    FREE_PORT = "free-port"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A fix as data, for `doctor --fix`.

    `pid` and `start_ticks` name a process, `path` a file (pid file, socket, freezer), `text` what
    is to be written (a hosts line, an address), `number` a port or limit. Without `start_ticks`
    the process is pinned when the fix is offered.
    """

    kind: RemedyKind
    pid: int | None = None
    start_ticks: int | None = None
    path: str | None = None
    text: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One conclusion of one check.

    `code` is a word of the catalogue (diagnose/causes). `what` is one sentence that names things.
    `evidence` is what was seen, and where; never empty. `fix` can be pasted or followed.
    `confidence` is between 0 and 1. `remedy` is the same fix for `--fix`, where there is one.
    """

    code: str
    what: str
    evidence: tuple[str, ...]
    fix: str
    confidence: float = 0.9
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A finding as it is shown: with what follows from it, in words, folded under it."""

    code: str
    what: str
    evidence: tuple[str, ...]
    fix: str
    confidence: float
    consequences: tuple[str, ...] = ()
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One thing that was looked at, and what was seen, in a person's words."""

    name: str
    seen: str
    is_fine: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A fix that was applied, and whether it helped.

    `cause` is the code that it was for. `done` says what was done, `undo` is the command that
    takes it back, None where nothing can. `helped`: that cause was not found any more. `still` is
    what is wrong all the same.
    """

    cause: str
    kind: RemedyKind
    done: str
    undo: str | None = None
    helped: bool = False
    still: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """The doctor's answer; the JSON of `homeport doctor`.

    The first of `causes` is the answer; `healthy` means that there are none. `limits` say what
    could not be looked at and what would help. `took_s` is how long it all took. `fixed` is the fix
    that was applied before this was found.
    """

    schema: int = SCHEMA
    target: str
    intent: str
    healthy: bool
    causes: tuple[Cause, ...]
    checked: tuple[Checked, ...]
    limits: tuple[str, ...] = ()
    took_s: float = 0.0
    url: str | None = None
    notes: tuple[str, ...] = field(default=())
    fixed: Fixed | None = None
