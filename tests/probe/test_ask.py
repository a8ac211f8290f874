"""Asking never raises, never takes longer than it may, and says what happened."""

import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from bad_peers import (
    BAD_PEERS,
    ECHOES,
    Handler,
    datagrams,
    flooding_head,
    flooding_page,
    saying,
    serving,
    silent,
    tcp_door,
)

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.probe.ask import Question, ask, ask_many
from homeport.probe.catalogue import PROBES

_SHORT_S = 0.3


def _askable(transport: Transport) -> list[str]:
    return [name for name in PROBES.names() if transport in PROBES.load(name).transports]


@pytest.mark.parametrize("handler", BAD_PEERS.values(), ids=BAD_PEERS)
def test_no_probe_is_impressed_by_a_bad_peer(handler: Handler) -> None:
    names = _askable(Transport.TCP)
    with serving(handler) as door:
        asked = [f"{name}{inside}" for name in names for inside in ("", "+tls")]
        # Doors that differ in their other addresses are asked side by side.
        questions = [
            Question(name=name, door=replace(door, addresses=("127.0.0.1",) * number))
            for number, name in enumerate(asked, start=1)
        ]
        replies = ask_many(questions, deadline_s=_SHORT_S, at_once=64, overall_s=20)
    assert [one.probe for one in replies] == asked
    for one in replies:
        assert one.protocol in {None, "http", "ssh", "echo"}, one
        assert sum(len(value) for _, value in one.facts) < 4000


def test_a_datagram_of_garbage_impresses_nobody() -> None:
    names = _askable(Transport.UDP)
    for data in (b"", bytes(2000), b"\xff" * 2000, bytes(range(256))):
        with datagrams(lambda _, data=data: data) as door:  # type: ignore[misc]
            replies = [ask(name, door, deadline_s=_SHORT_S) for name in names]
        assert [one.protocol for one in replies] == [None] * len(names)


def test_silence_is_told_as_what_it_is() -> None:
    with serving(silent) as door:
        reply = ask("redis", door, deadline_s=_SHORT_S)
    assert not reply.answered
    assert reply.fact("silence") == "timeout"
    assert reply.asked == "PING, and INFO server where that was allowed"


def test_a_door_that_is_closed_is_told_as_refused() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        reply = ask("http", tcp_door(bound.getsockname()[1]))
    assert (reply.answered, reply.fact("silence")) == (False, "refused")


def test_a_datagram_nobody_takes_is_told_as_refused() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
        bound.bind(("127.0.0.1", 0))
        port: int = bound.getsockname()[1]
    door = Door(transport=Transport.UDP, port=port, addresses=("127.0.0.1",))
    assert ask("ntp", door).fact("silence") == "refused"


def test_ten_gigabytes_are_not_read() -> None:
    for handler in (flooding_head, flooding_page):
        with serving(handler) as door:
            reply = ask("http", door)
        assert (reply.protocol, reply.fact("status")) == ("http", "200")


def test_the_wrong_question_still_tells_who_is_there() -> None:
    with serving(saying(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")) as door:
        reply = ask("redis", door)
    assert reply.answered
    assert (reply.protocol, reply.fact("version"), reply.tls) == ("ssh", "9.2p1", False)


def test_a_plain_server_that_is_asked_for_tls_is_known_to_be_plain() -> None:
    with serving(saying(b"HTTP/1.1 400 Bad Request\r\nServer: nginx/1.2.3\r\n\r\n")) as door:
        reply = ask("tls", door)
    assert (reply.protocol, reply.tls, reply.fact("server")) == ("http", False, "nginx/1.2.3")


def test_who_closes_at_a_tls_hello_talks_no_tls() -> None:
    with serving(_hang_up) as door:
        reply = ask("tls", door)
    assert (reply.answered, reply.tls) == (True, False)


def test_a_tls_alert_tells_of_tls() -> None:
    with serving(BAD_PEERS["a TLS alert"]) as door:
        assert ask("http", door).tls is True
        assert ask("tls", door).tls is True


@pytest.mark.parametrize("handler", ECHOES.values(), ids=ECHOES)
def test_an_echo_is_no_answer(handler: Handler) -> None:
    with serving(handler) as door:
        for name in _askable(Transport.TCP):
            reply = ask(name, door, deadline_s=_SHORT_S)
            assert reply.protocol in {None, "echo"}, reply
            assert reply.auth is None, reply
            assert not reply.tls, reply


def test_the_beginning_of_an_echo_suffices_but_not_a_few_bytes() -> None:
    for count, protocol in ((24, "echo"), (8, None)):
        with serving(lambda peer, count=count: peer.sendall(peer.recv(count).upper())) as door:  # type: ignore[misc]
            assert ask("http", door, deadline_s=_SHORT_S).protocol == protocol


def test_a_peer_that_answers_noise_to_a_tls_hello_is_plain() -> None:
    with serving(saying(bytes(range(255, 0, -1)))) as door:
        reply = ask("tls", door)
    assert (reply.answered, reply.protocol, reply.tls) == (True, None, False)


def test_a_unix_socket_is_asked_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        thread = threading.Thread(target=_answer_one, args=(listening, b"-NOAUTH no\r\n"))
        thread.start()
        reply = ask("redis", Door(transport=Transport.UNIX, port=0, addresses=(), path=str(path)))
        thread.join()
    assert (reply.protocol, reply.auth) == ("redis", "password")


def test_a_probe_is_not_asked_over_a_transport_it_is_not_for() -> None:
    reply = ask("redis", Door(transport=Transport.UDP, port=9, addresses=("127.0.0.1",)))
    assert reply.asked == "nothing, as redis is not for udp sockets"


def test_a_probe_that_does_not_exist_is_our_mistake() -> None:
    with pytest.raises(LookupError, match="nothing called gopher"):
        ask("gopher", tcp_door(9))


def test_after_a_silence_the_door_is_left_in_peace() -> None:
    connections: list[int] = []

    def count(accepted: socket.socket) -> None:
        connections.append(1)
        silent(accepted)

    with serving(count) as door:
        questions = [Question(name=name, door=door) for name in ("redis", "http", "mqtt")]
        replies = ask_many(questions, deadline_s=_SHORT_S)
    assert [one.answered for one in replies] == [False] * 3
    assert replies[2].asked == "nothing, as it did not answer before"
    assert len(connections) == 1


def test_when_the_time_is_up_nothing_more_is_asked() -> None:
    with serving(silent) as door:
        reply = ask_many([Question(name="redis", door=door)], overall_s=0)[0]
    assert reply.asked == "nothing, as there was no time left"


def test_nothing_to_ask_is_nothing_asked() -> None:
    assert ask_many([]) == ()


def _hang_up(accepted: socket.socket) -> None:
    accepted.recv(1)


def _answer_one(listening: socket.socket, data: bytes) -> None:
    accepted, _ = listening.accept()
    with accepted:
        accepted.recv(100)
        accepted.sendall(data)
