"""The probes: one file each in probes/, found by their file name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeport.kit.registry import Registry
from homeport.model.address import Transport
from homeport.probe.line import Line
from homeport.probe.notes import Notes

STREAMS: Final = (Transport.TCP, Transport.UNIX)
EVERY_WAY: Final = (Transport.TCP, Transport.UDP, Transport.UNIX)
DATAGRAMS: Final = (Transport.UDP,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One short, harmless exchange.

    `asks`       what is sent, in a person's words; it ends up in the evidence.
    `exchange`   talks over the line and writes down what it learns. It sends at once (a silent
                 connection stops a single-threaded server) unless the server speaks first.
    `protocols`  what it is for, in the words of Identity.
    `real`       the server in tests/real that proves it; empty: only its transcripts do.
    `is_patient` only on request: it logs an error there, counts against a limit, or is for
                 machines with motors.
    `answers_elsewhere` the answer to a datagram comes from another port.
    `alpn`       what to offer when the same is asked through TLS.
    """

    asks: str
    exchange: Callable[[Line, Notes], None]
    protocols: tuple[str, ...]
    transports: tuple[Transport, ...] = STREAMS
    real: str = ""
    is_patient: bool = False
    answers_elsewhere: bool = False
    alpn: tuple[str, ...] = ()


PROBES: Final = Registry("homeport.probe.probes", "PROBE", Probe)
