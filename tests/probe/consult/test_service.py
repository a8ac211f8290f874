"""Services that answer in their own words, and those that do not."""

import socket
import subprocess
from time import monotonic

import pytest
from bad_peers import BAD_PEERS, Handler, saying, serving, tcp_door
from real_servers import free_port, place, program
from real_servers import serving as running

from homeport.model.exchange import Ending, Exchange
from homeport.model.question import Target
from homeport.probe.consult.converse import Manner, converse
from homeport.probe.consult.service import ask_mqtt, ask_probe, ask_redis


def _to(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port))


@pytest.mark.parametrize(
    ("data", "code", "protocol"),
    [
        (b"+PONG\r\n", None, "redis"),
        (b"-DENIED Redis is running in protected mode\r\n", "-DENIED", "redis"),
        (b"-LOADING Redis is loading the dataset in memory\r\n", "-LOADING", "redis"),
        (b"-MISCONF Redis is configured to save\r\n", "-MISCONF", "redis"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", None, "http"),
        (b"-nothing\r\n", None, None),
    ],
)
def test_redis(data: bytes, code: str | None, protocol: str | None) -> None:
    with serving(saying(data)) as door:
        told = ask_redis(_to(door.port), patience_s=1.0)
    assert (told.kind, told.ending) == ("redis", Ending.ANSWERED)
    assert (told.error_code, told.protocol) == (code, protocol)


@pytest.mark.parametrize(
    ("data", "code", "protocol"),
    [
        (b"\x20\x02\0\0", None, "mqtt"),
        (b"\x20\x02\0\x05", "5", "mqtt"),
        (b"\x20\x02\0\x63", "99", "mqtt"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", None, "ssh"),
    ],
)
def test_mqtt(data: bytes, code: str | None, protocol: str | None) -> None:
    with serving(saying(data)) as door:
        told = ask_mqtt(_to(door.port), patience_s=1.0)
    assert (told.error_code, told.protocol) == (code, protocol)
    assert bool(told.message) == (code is not None)


@pytest.mark.parametrize("name", ["memcached", "mongodb", "amqp", "kafka+tls"])
def test_probes_as_exchanges(name: str) -> None:
    with serving(saying(b"ERROR Too many open connections\r\n")) as door:
        told = ask_probe(name, _to(door.port), patience_s=1.0)
    assert told.message == "ERROR Too many open connections"
    assert told.kind == name.removesuffix("+tls")


def test_a_probe_that_there_is_not() -> None:
    with serving(saying(b"x")) as door, pytest.raises(LookupError):
        ask_probe("none-such", _to(door.port))


@pytest.mark.parametrize("handler", BAD_PEERS.values(), ids=BAD_PEERS.keys())
@pytest.mark.parametrize("scheme", ["redis", "mqtt", "postgres", "mongodb", "rediss", None])
def test_whatever_a_peer_does_ends_in_time(handler: Handler, scheme: str | None) -> None:
    began = monotonic()
    with serving(handler) as door:
        target = Target(text="", host="localhost", port=door.port)
        told = converse(target, lambda: _to(door.port), Manner(scheme=scheme, patience_s=0.2))
    assert told
    assert monotonic() - began < 3


def test_inside_tls() -> None:
    with place() as here:
        pem = here / "cert.pem"
        subprocess.run(
            [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-keyout",
             str(here / "key"), "-out", str(pem)],
            check=True, capture_output=True,
        )  # fmt: skip
        port = free_port()
        argv = [program("redis-server"), "--save", "", "--dir", str(here), "--bind", "127.0.0.1",
                "--port", "0", "--tls-port", str(port), "--tls-cert-file", str(pem),
                "--tls-key-file", str(here / "key"), "--tls-ca-cert-file", str(pem)]  # fmt: skip
        with running([*argv, "--tls-auth-clients", "no"], tcp_door(port)):
            assert _kinds(port, "rediss") == [("tls", "tls"), ("redis", "redis")]
            # A plain client meets the alert of a server that wants TLS.
            assert ("tls", "tls") in _kinds(port, "redis")
        with running([*argv, "--tls-auth-clients", "yes"], tcp_door(port)):
            told = _converse(port, "rediss")
            assert told[0].handshake is not None
            assert told[0].handshake.requires_certificate


def _converse(port: int, scheme: str) -> tuple[Exchange, ...]:
    target = Target(text="", host="localhost", port=port)
    return converse(target, lambda: _to(port), Manner(scheme=scheme, patience_s=1.0))


def _kinds(port: int, scheme: str) -> list[tuple[str, str | None]]:
    return [(one.kind, one.protocol) for one in _converse(port, scheme)]
