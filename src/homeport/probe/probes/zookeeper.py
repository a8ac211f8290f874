"""Ask ZooKeeper for its statistics (srvr), the one four-letter word that is allowed by default."""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_VERSION = re.compile(r"^Zookeeper version: ([\w.]+)", re.MULTILINE)
_MODE = re.compile(r"^Mode: (\w+)", re.MULTILINE)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(b"srvr")
    text = line.gather(lambda got: b"\nMode: " in got and got.endswith(b"\n")).decode(
        "utf-8", "replace"
    )
    version = _VERSION.search(text)
    if version is None and "srvr is not executed" not in text:
        raise GarbledError("not ZooKeeper")
    notes.protocol = "zookeeper"
    if version:
        notes.auth = "none"
        notes.add("product", "ZooKeeper")
        notes.add_version(version[1])
        mode = _MODE.search(text)
        notes.add("role", mode[1] if mode else None)


PROBE = Probe(asks="srvr", exchange=_exchange, protocols=("zookeeper",), real="zookeeper")
