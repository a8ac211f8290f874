"""What an applied fix leaves to remember, so that it can be taken back."""

from dataclasses import dataclass

from homeport.model.finding import Remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A fix that was applied.

    `done` says so in words, `undo` is the command line that a person would take it back with. `was`
    is what the same kind of fix needs to know to do that: the old limit, the new name, the network
    namespace...
    """

    remedy: Remedy
    done: str
    undo: str | None = None
    was: str = ""
