"""The words with which servers turn a client away before it said anything."""

import socket

import pytest
from bad_peers import closing, saying, serving

from homeport.model.exchange import Ending
from homeport.probe.consult.listen import listen_first
from homeport.probe.consult.talk import Talk, complaint_in, ending_of


@pytest.mark.parametrize(
    ("data", "message", "code"),
    [
        (b"421 Too many users\r\n", "421 Too many users", "421"),
        (b"-ERR 'maximum connections exceeded'\r\n", "ERR 'maximum connections exceeded'", "-ERR"),
        (b"ERROR Too many open connections\r\n", "ERROR Too many open connections", None),
        (b"Exceeded MaxStartups\r\n", "Exceeded MaxStartups", None),
        (b"220 ready\r\n", None, None),
        (b"SSH-2.0-x\r\n", None, None),
        (b"", None, None),
        (bytes(range(256)), None, None),
    ],
)
def test_complaints(data: bytes, message: str | None, code: str | None) -> None:
    assert complaint_in(data) == (message, code)


def test_a_greeting_that_is_a_refusal() -> None:
    with serving(saying(b"421 Too many users\r\n")) as door:
        told = listen_first(socket.create_connection(("127.0.0.1", door.port)))
        assert (told.ending, told.error_code) == (Ending.ANSWERED, "421")
    with serving(closing) as door:
        told = listen_first(socket.create_connection(("127.0.0.1", door.port)))
        assert told.ending is Ending.CLOSED


@pytest.mark.parametrize(
    ("why", "ending"),
    [
        ("timeout", Ending.SILENCE),
        ("closed", Ending.CLOSED),
        ("reset", Ending.RESET),
        ("too much", Ending.ANSWERED),
        ("No route to host", Ending.RESET),
    ],
)
def test_endings(why: str, ending: Ending) -> None:
    assert ending_of(why) is ending


def test_a_connection_that_is_gone_already() -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with Talk(ours, patience_s=0.5) as talk:
        assert talk.hears(0.1)
        talk.leave()
    with socket.socket() as unconnected, Talk(unconnected) as talk:
        assert talk.door.port == 0
