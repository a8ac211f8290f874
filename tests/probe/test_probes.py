"""Each probe understands what a real server says, and survives what no server says."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from binary_transcripts import BINARY_TRANSCRIPTS
from hypothesis import given
from hypothesis import strategies as st
from text_transcripts import TEXT_TRANSCRIPTS
from transcript import Transcript

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.probe.catalogue import PROBES
from homeport.probe.cursor import GarbledError
from homeport.probe.json_answer import Document
from homeport.probe.line import Line, NoAnswerError
from homeport.probe.notes import Notes
from homeport.probe.refused import REFUSED

TRANSCRIPTS = (*TEXT_TRANSCRIPTS, *BINARY_TRANSCRIPTS)
_BY_TRANSCRIPT = {one.probe for one in TRANSCRIPTS}


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda one: f"{one.probe} {one.auth}")
def test_what_a_server_says_is_understood(transcript: Transcript) -> None:
    notes = _converse(transcript, transcript.data)
    seen = (notes.protocol, notes.auth, notes.tls)
    assert seen == (transcript.protocol, transcript.auth, transcript.tls)
    assert dict(transcript.facts).items() <= notes.facts.items()


@given(
    transcript=st.sampled_from(TRANSCRIPTS),
    place=st.integers(min_value=0, max_value=400),
    change=st.binary(max_size=6),
    cut=st.integers(min_value=0, max_value=400),
)
def test_no_change_of_that_breaks_a_probe(
    transcript: Transcript, place: int, change: bytes, cut: int
) -> None:
    place %= len(transcript.data)
    data = transcript.data
    data = data[:place] + change + data[place + cut % 9 :]
    with contextlib.suppress(NoAnswerError, GarbledError):
        _converse(transcript, data)


@given(transcript=st.sampled_from(TRANSCRIPTS), data=st.binary(max_size=200))
def test_no_noise_breaks_a_probe(transcript: Transcript, data: bytes) -> None:
    with contextlib.suppress(NoAnswerError, GarbledError):
        _converse(transcript, data)


def test_every_probe_has_a_transcript_or_reads_one_document() -> None:
    for name, probe in PROBES.load_all().items():
        reads_document = isinstance(getattr(probe.exchange, "__self__", None), Document)
        assert name in _BY_TRANSCRIPT or reads_document or name == "tls"


def test_the_real_server_of_each_probe_is_really_started() -> None:
    tests = "".join(path.read_text() for path in (Path(__file__).parents[1] / "real").glob("*.py"))
    for name, probe in PROBES.load_all().items():
        assert not probe.real or f'"{probe.real}"' in tests, name


def test_no_probe_is_for_a_protocol_that_is_never_asked() -> None:
    for probe in PROBES.load_all().values():
        assert not set(probe.protocols) & set(REFUSED)


def test_each_probe_says_in_words_what_it_sends() -> None:
    for name, probe in PROBES.load_all().items():
        assert probe.asks, name
        assert not probe.asks.endswith("."), name
        assert probe.protocols, name


def _converse(transcript: Transcript, data: bytes) -> Notes:
    """Have the exchange with a peer that says `data`, whatever it hears, and then leaves."""
    is_datagram = transcript.transport is Transport.UDP
    near, far = socket.socketpair(
        socket.AF_UNIX, socket.SOCK_DGRAM if is_datagram else socket.SOCK_STREAM
    )
    door = Door(transport=transcript.transport, port=7, addresses=("127.0.0.1",))
    notes = Notes()
    probe = PROBES.load(transcript.probe)
    with far, Line(near, door, monotonic() + 5) as line, _answering(far, transcript, data):
        probe.exchange(line, notes)
    return notes


@contextlib.contextmanager
def _answering(far: socket.socket, transcript: Transcript, data: bytes) -> Iterator[None]:
    """Have `far` say `data`: at once, or in one datagram that carries parts of the question."""
    if transcript.transport is not Transport.UDP:
        far.sendall(data)
        far.shutdown(socket.SHUT_WR)
        yield
        return

    def answer() -> None:
        question = far.recv(2000)
        start, to, count = transcript.echo
        has_room = len(data) >= to + count
        echoed = data[:to] + question[start : start + count] + data[to + count :]
        far.send(echoed if has_room else data)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        thread.join()
