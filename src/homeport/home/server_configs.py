"""Keep what the configurations of running proxies and databases say, reading few at a time."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from homeport.diagnose.forwarders import is_forwarder, upstreams_of
from homeport.diagnose.pg_access import rules_file, shuts_out_loopback
from homeport.home.doctor.config_texts import read_settings
from homeport.kit.clock import Clock
from homeport.model.address import Transport
from homeport.model.examination import Upstream
from homeport.model.service import Service
from homeport.observe.small_file import read_small

_KEEP_S = 120.0
_KEEP_RULES_S = 20.0
_MOST_BYTES = 256 * 1024
_NEVER_S = -1e9

T = TypeVar("T")


class ServerConfigs:
    """Remembers by pid; who is gone is forgotten."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is read before it is asked for."""
        self._clock = clock
        self._upstreams: dict[int, tuple[Upstream, ...]] = {}
        self._upstreams_at_s: dict[int, float] = {}
        self._shut: dict[int, str] = {}
        self._rules_at_s: dict[int, float] = {}

    def upstreams(self, services: Iterable[Service]) -> dict[int, tuple[Upstream, ...]]:
        """Return by pid where each proxy leads.

        Cost: 5 ms in those rounds in which one of them is read.
        """
        proxies = _by_pid(one for one in services if is_forwarder(one.process, one.argv))
        _forget(self._upstreams, proxies)
        for one in _due(proxies, self._upstreams_at_s, self._clock.monotonic_s(), _KEEP_S):
            settings = read_settings(one)
            self._upstreams[one.pid or 0] = upstreams_of(
                one.process, one.argv, settings, one.port or 0
            )
        return self._upstreams

    def shut_out(self, services: Iterable[Service]) -> dict[int, str]:
        """Return by pid the file in which a database's rules let nobody of this machine in.

        Cost: 0.2 ms in those rounds in which one is read, which takes root or the database's user.
        """
        databases = _by_pid(one for one in services if one.protocol == "postgresql")
        _forget(self._shut, databases)
        for one in _due(databases, self._rules_at_s, self._clock.monotonic_s(), _KEEP_RULES_S):
            found = _closed_rules(one)
            self._shut.pop(one.pid or 0, None)
            if found is not None:
                self._shut[one.pid or 0] = found
        return self._shut


def _by_pid(services: Iterable[Service]) -> dict[int, Service]:
    """Return those that listen here for TCP and whose owner may be seen."""
    return {
        one.pid: one
        for one in services
        if one.pid is not None and one.transport is Transport.TCP and one.namespace is None
    }


def _due(
    found: dict[int, Service], read_at_s: dict[int, float], now_s: float, keep_s: float
) -> list[Service]:
    """Return the one that was not read for the longest time, if that is long enough."""
    _forget(read_at_s, found)
    due = [pid for pid in found if now_s - read_at_s.get(pid, _NEVER_S) >= keep_s]
    due.sort(key=lambda pid: read_at_s.get(pid, _NEVER_S))
    for pid in due[:1]:
        read_at_s[pid] = now_s
    return [found[pid] for pid in due[:1]]


def _forget(known: dict[int, T], found: dict[int, Service]) -> None:
    for pid in [one for one in known if one not in found]:
        del known[pid]


def _closed_rules(one: Service) -> str | None:
    """Return the pg_hba.conf of a server if it shuts everybody out.

    The server works in its data directory.  Source: PostgreSQL documentation, "File Locations".
    """
    if one.cwd is None:
        return None
    given = [word.partition("=")[2] for word in one.argv if word.startswith("config_file=")]
    config = read_small(Path(given[-1] if given else f"{one.cwd}/postgresql.conf"), _MOST_BYTES)
    place = None if config is None else rules_file(config, one.cwd)
    rules = None if place is None else read_small(Path(place), _MOST_BYTES)
    return place if rules is not None and shuts_out_loopback(rules) else None
