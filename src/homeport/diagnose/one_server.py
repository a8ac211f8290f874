"""Tell the workers of one server, which share a port on purpose, from two programs."""

from collections.abc import Mapping

from homeport.model.service import Service
from homeport.model.vitals import Vitals

# Workers of one server are started together; two runs of it seldom are.
_TOGETHER_S = 30.0


def is_one_server(one: Service, other: Service, vitals: Mapping[int, Vitals]) -> bool:
    """Return whether two owners of sockets with the same address are workers of one server."""
    if one.pid is None or other.pid is None:
        return True  # nobody knows, so nobody is blamed
    if is_surely_one(one, other):
        return True
    mine, theirs = vitals.get(one.pid), vitals.get(other.pid)
    same_session = mine is not None and theirs is not None and mine.session == theirs.session
    same_program = (one.argv, one.cwd) == (other.argv, other.cwd) or one.exe == other.exe
    if same_session and mine is not None and mine.session is not None:
        return same_program
    close = (
        one.started_at is not None
        and other.started_at is not None
        and abs((one.started_at - other.started_at).total_seconds()) <= _TOGETHER_S
    )
    return close and (one.argv, one.cwd) == (other.argv, other.cwd)


def is_surely_one(one: Service, other: Service) -> bool:
    """Return whether they have a process or a unit in common."""
    if set(one.pids) & set(other.pids):
        return True
    return one.unit is not None and one.unit == other.unit and one.unit.endswith(".service")
