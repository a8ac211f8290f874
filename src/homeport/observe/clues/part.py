"""What one reader found out about a process; the clues are put together from such parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from homeport.model.clues import Entry, Package, Runtime


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The fields of Clues that one kind of software answers; what it does not tell is empty.

    `installed` may be shared between processes of one environment, so it is never changed.
    """

    entry: Entry | None = None
    runtime: Runtime | None = None
    package: Package | None = None
    imports: frozenset[str] = frozenset()
    installed: Mapping[str, str | None] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()
    settings: tuple[str, ...] = ()
    looked_at: tuple[str, ...] = ()
