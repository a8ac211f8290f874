"""Count what went through the gateway, for each app, without growing."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

# 1,000 apps with some prefixes each; 0.3 KiB per key.
MOST_KEYS = 4_096
_FAILED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Requests that ended; `failed` are those answered by 5xx, or not at all.

    Bytes are those on the wire of the client, with headers; a WebSocket counts when it ends.
    """

    requests: int
    failed: int
    bytes_in: int
    bytes_out: int
    last_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """TCP connections that ended, and what they carried."""

    connections: int
    bytes_in: int
    bytes_out: int
    last_at: datetime


@dataclass(slots=True)
class _Tally:
    """What is added up; frozen values for each entry would cost as much as its parsing."""

    last_at: datetime
    count: int = 0
    failed: int = 0
    bytes_in: int = 0
    bytes_out: int = 0


_Tallies = OrderedDict[bytes, _Tally]


@dataclass(slots=True, kw_only=True)
class Traffic:
    """The counts since home started; for the loop that feeds it only.

    When there are more than `most_keys` of a kind, the one that was silent the longest is
    forgotten. Hosts are apart from apps: whoever makes up host names forgets no app.
    """

    most_keys: int = MOST_KEYS
    _apps: _Tallies = field(default_factory=OrderedDict, repr=False)
    _hosts: _Tallies = field(default_factory=OrderedDict, repr=False)
    _clusters: _Tallies = field(default_factory=OrderedDict, repr=False)

    def counts(self) -> Mapping[str, Passed]:
        """Return what went to apps, by their key (`homeport.gateway.table.Entry.key`)."""
        return _to_passed(self._apps)

    def unserved(self) -> Mapping[str, Passed]:
        """Return what went to no app, by host: home's own, unknown names, refused requests.

        The host is "" where the request did not come as far as naming one.
        """
        return _to_passed(self._hosts)

    def carried(self) -> Mapping[str, Carried]:
        """Return what TCP forwards carried, by the name of their cluster."""
        return MappingProxyType(
            {
                _text(key): Carried(
                    connections=one.count,
                    bytes_in=one.bytes_in,
                    bytes_out=one.bytes_out,
                    last_at=one.last_at,
                )
                for key, one in self._clusters.items()
            }
        )

    def add_app(self, key: bytes, status: int, bytes_in: int, bytes_out: int, at: datetime) -> None:
        """Count a request to the app `key`; `status` is 0 when there was no answer."""
        _add(self._tally(self._apps, key, at), status, bytes_in, bytes_out)

    def add_host(
        self, host: bytes, status: int, bytes_in: int, bytes_out: int, at: datetime
    ) -> None:
        """Count a request that went to no app."""
        _add(self._tally(self._hosts, host, at), status, bytes_in, bytes_out)

    def add_connection(self, cluster: bytes, bytes_in: int, bytes_out: int, at: datetime) -> None:
        """Count a TCP connection to `cluster`."""
        tally = self._tally(self._clusters, cluster, at)
        tally.count += 1
        tally.bytes_in += bytes_in
        tally.bytes_out += bytes_out

    def _tally(self, tallies: _Tallies, key: bytes, at: datetime) -> _Tally:
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = _Tally(last_at=at)
            if len(tallies) > self.most_keys:
                tallies.popitem(last=False)
        else:
            tallies.move_to_end(key)
            tally.last_at = at
        return tally


def _add(tally: _Tally, status: int, bytes_in: int, bytes_out: int) -> None:
    tally.count += 1
    if status >= _FAILED or not status:
        tally.failed += 1
    tally.bytes_in += bytes_in
    tally.bytes_out += bytes_out


def _to_passed(tallies: _Tallies) -> Mapping[str, Passed]:
    return MappingProxyType(
        {
            _text(key): Passed(
                requests=one.count,
                failed=one.failed,
                bytes_in=one.bytes_in,
                bytes_out=one.bytes_out,
                last_at=one.last_at,
            )
            for key, one in tallies.items()
        }
    )


def _text(key: bytes) -> str:
    return key.decode(errors="replace")
