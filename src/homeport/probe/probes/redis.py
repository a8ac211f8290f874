"""Ask Redis and its kin whether strangers may talk, and then for the version."""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# What the server calls itself in INFO. Redis, Valkey, KeyDB and Dragonfly all keep
# "redis_version" for old clients, so their own names come first.
_VERSIONS = re.compile(r"^(valkey|dragonfly|keydb|redis)_version:(?:df-)?v?(\S+)", re.MULTILINE)
_PRODUCTS = {"valkey": "Valkey", "dragonfly": "Dragonfly", "keydb": "KeyDB", "redis": "Redis"}
_MODE = re.compile(r"^(?:redis|server)_mode:(\w+)", re.MULTILINE)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"PING\r\n")
    answer = line.text_line()
    if not answer.startswith(
        ("+PONG", "-NOAUTH", "-DENIED", "-NOPERM", "-LOADING", "-ERR", "-MAX")
    ):
        raise GarbledError("not the Redis protocol")
    notes.protocol = "redis"
    if not answer.startswith("+PONG"):
        notes.add("error", answer.removeprefix("-"))
        notes.auth = "password" if answer.startswith(("-NOAUTH", "-NOPERM")) else None
        return
    notes.auth = "none"
    line.send(b"INFO server\r\n")
    header = line.text_line()
    if not header.startswith("$") or not header[1:].isdecimal():
        return
    info = line.exactly(int(header[1:])).decode("utf-8", "replace")
    versions = dict(_VERSIONS.findall(info))
    name = next((one for one in _PRODUCTS if one in versions), None)
    if name:
        notes.add("product", _PRODUCTS[name])
        notes.add_version(versions[name])
    mode = _MODE.search(info)
    notes.add("role", mode[1] if mode else None)


PROBE = Probe(
    asks="PING, and INFO server where that was allowed",
    exchange=_exchange,
    protocols=("redis",),
    real="redis-server",
)
