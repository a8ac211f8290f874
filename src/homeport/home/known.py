"""What was found out about running software, kept as long as it runs, so nobody asks twice."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from homeport import __version__
from homeport.errors import NotAllowedError
from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import cache_dir
from homeport.model.identity import Identity
from homeport.model.service import Service

_FILE = "identities.json"
# What has just started may not have become what it will be: exec, process title, late imports.
_SETTLES_IN = timedelta(seconds=3)
_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An identity, how far one went for it (an Asking), and what was read where that failed."""

    level: int
    identity: Identity
    looked_at: tuple[str, ...] = ()


def has_settled(one: Service, now: datetime) -> bool:
    """Return whether a process runs long enough to ask it, and to believe what was concluded."""
    return one.started_at is None or now - one.started_at >= _SETTLES_IN


def read_known() -> dict[str, Known]:
    """Return everything that is remembered, by the key of naming.key_of.

    Empty when it was written by another Homeport, or cannot be read: it can be found out again.
    """
    try:
        content = json.loads(read_own_file(cache_dir() / _FILE))
        if content["made_by"] != _maker():
            return {}
        return {key: _known(*row) for key, row in content["known"].items()}
    except (OSError, NotAllowedError, ValueError, KeyError, TypeError):
        return {}


def write_known(known: Mapping[str, Known]) -> None:
    """Remember `known` and nothing else; without a place to write to, so be it."""
    rows = {key: (one.level, asdict(one.identity), one.looked_at) for key, one in known.items()}
    try:
        place = cache_dir() / _FILE
        replace_own_file(place, json.dumps({"made_by": _maker(), "known": rows}).encode())
    except (OSError, NotAllowedError):
        return


def _known(level: int, facts: dict[str, object], looked_at: list[str]) -> Known:
    evidence = facts.pop("evidence")
    if not isinstance(evidence, list):
        raise TypeError("evidence is a list of words")
    # The file is ours alone, and whatever does not fit raises TypeError.
    identity = Identity(evidence=tuple(evidence), **facts)  # type: ignore[arg-type]
    return Known(level=level, identity=identity, looked_at=tuple(looked_at))


def _maker() -> str:
    """Return what changes whenever the program that concludes does."""
    places = ("identify", "identify/fingerprints", "identify/frameworks", "observe/clues", "probe")
    return f"{__version__} {[(_PACKAGE / one).stat().st_mtime_ns for one in places]}"
