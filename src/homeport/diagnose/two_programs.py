"""Find ports that are two programs, so that a client gets one or the other by chance."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from homeport.diagnose import situation as at
from homeport.diagnose.one_server import is_one_server, is_surely_one
from homeport.model.address import Transport
from homeport.model.machine_finding import MachineFinding
from homeport.model.service import Service
from homeport.model.vitals import Vitals

# Addresses by which `localhost` may get somewhere.
OF_LOCALHOST = frozenset({"127.0.0.1", "::1", "0.0.0.0", "::"})  # noqa: S104 - compared, not bound
# A machine with hundreds of twins is no person's.
_MOST_ON_ONE_PORT = 12


def two_programs(
    services: Sequence[Service], vitals: Mapping[int, Vitals]
) -> Iterator[MachineFinding]:
    """Yield one finding for each port that two programs of a person's share."""
    for port, sharing in _by_port(services).items():
        for one, other in combinations(sharing[:_MOST_ON_ONE_PORT], 2):
            found = _rivals(one, other, vitals)
            if found is not None:
                yield _finding(port, one, other, found)
                break


def _by_port(services: Sequence[Service]) -> dict[int, list[Service]]:
    found: dict[int, list[Service]] = defaultdict(list)
    for one in services:
        if one.transport is Transport.TCP and one.port is not None and one.namespace is None:
            found[one.port].append(one)
    return found


def _rivals(one: Service, other: Service, vitals: Mapping[int, Vitals]) -> str | None:
    """Return why a client cannot know whom it gets, None when it can."""
    if one.pid is None or other.pid is None or one.pid == other.pid:
        return None
    if one.is_background and other.is_background:
        return None
    shared = sorted(set(one.addresses) & set(other.addresses))
    if shared:
        if is_one_server(one, other, vitals):
            return None
        return f"both listen on {shared[0]}: the kernel picks one for each connection"
    if is_surely_one(one, other) or _is_same_program(one, other):
        return None
    if OF_LOCALHOST.isdisjoint(one.addresses) or OF_LOCALHOST.isdisjoint(other.addresses):
        return None
    return "who asks for localhost gets one or the other, by the address that it happens to try"


def _is_same_program(one: Service, other: Service) -> bool:
    """Return whether they are one program started once for each address (docker-proxy does so)."""
    mine, theirs = one.exe or one.process, other.exe or other.process
    return mine is not None and (mine, one.cwd) == (theirs, other.cwd)


def _finding(port: int, one: Service, other: Service, why: str) -> MachineFinding:
    is_shared = not set(one.addresses).isdisjoint(other.addresses)
    names = f"{at.name_of(one)} and {at.name_of(other)}"
    return MachineFinding(
        code="wrong-app-answers",
        what=f"port {port} is two programs: {names}",
        evidence=(_row(one), _row(other), why),
        fix=f"homeport why {port} shows both; end the one that is not meant, or give it another "
        "port",
        # Who is called gets an answer in either case, so only a shared address is the doctor's.
        target=f"localhost:{port}" if is_shared else None,
        port=port,
        pid=one.pid,
    )


def _row(one: Service) -> str:
    where = f" in {one.cwd}" if one.cwd else ""
    return f"{', '.join(one.addresses)} is {at.name_of(one)}{where}"
