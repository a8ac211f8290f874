"""Connecting and talking as a client would: whom, how long, and who kept us waiting."""

import os
import socket
from dataclasses import replace
from pathlib import Path

from bad_peers import closing, datagrams, serving
from doctor_worlds import MUTE, listened, read, web_page
from live import nursery
from real_servers import free_port

from homeport.home.doctor.asking import goals, listen_to
from homeport.model.address import Transport, parse_host
from homeport.model.attempt import Outcome
from homeport.model.exchange import Ending


def answer(accepted: socket.socket) -> None:
    accepted.recv(65_536)
    accepted.sendall(web_page())


def test_a_web_server_answers() -> None:
    with serving(answer) as door:
        exam = listened(f"http://127.0.0.1:{door.port}/")
    (attempt,) = exam.attempts
    assert (attempt.outcome, attempt.host) == (Outcome.CONNECTED, parse_host("127.0.0.1"))
    assert attempt.server_end is not None
    assert attempt.server_end.port == door.port
    assert exam.exchanges[-1].http is not None
    assert os.getpid() in exam.vitals


def test_the_addresses_of_a_name_are_tried_in_order() -> None:
    with serving(answer) as door:
        exam = read(f"http://127.0.0.1:{door.port}/")
        both = replace(exam, targets=(parse_host("::1"), parse_host("127.0.0.1")))
        heard = listen_to(both)
    assert [one.outcome for one in heard.attempts] == [Outcome.REFUSED, Outcome.CONNECTED]


def test_nobody_there() -> None:
    exam = listened(f"127.0.0.1:{free_port()}")
    assert [one.outcome for one in exam.attempts] == [Outcome.REFUSED]
    assert exam.exchanges == ()


def test_other_machines_are_not_connected_to() -> None:
    exam = read("192.0.2.77:80")
    assert exam.targets
    assert goals(exam) == ()
    assert listen_to(exam).attempts == ()
    nameless = replace(exam.question, target=replace(exam.question.target, port=None))
    assert goals(replace(exam, question=nameless)) == ()


def test_who_is_not_known_to_answer_is_not_waited_for_long(tmp_path: Path) -> None:
    with nursery(tmp_path) as live:
        exam = listened(f"127.0.0.1:{live.python(MUTE).number()}")
    assert all(one.ending is Ending.SILENCE for one in exam.exchanges if one.kind != "greeting")
    assert max(one.took_s for one in exam.exchanges) < 3.5
    assert exam.attempts[0].server_end is not None
    assert exam.attempts[0].server_end.is_accepted


def test_a_server_that_hangs_up() -> None:
    with serving(closing) as door:
        exam = listened(f"http://127.0.0.1:{door.port}/")
    assert {one.ending for one in exam.exchanges} <= {Ending.CLOSED, Ending.RESET}


def test_a_unix_socket(tmp_path: Path) -> None:
    path = str(tmp_path / "app.sock")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        server.listen()
        exam = listened(path)
    assert [(one.path, one.outcome) for one in exam.attempts] == [(path, Outcome.CONNECTED)]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as other:
        other.bind(f"{path}2")
        assert listened(f"{path}2").attempts[0].outcome is Outcome.WRONG_KIND


def test_udp_is_asked_nothing_where_somebody_has_it() -> None:
    heard: list[bytes] = []

    def note(data: bytes) -> None:
        heard.append(data)

    with datagrams(note) as door:
        exam = listened(f"udp://127.0.0.1:{door.port}")
        assert [one.outcome for one in exam.attempts] == [Outcome.CONNECTED]
        assert heard == []


def test_udp_that_nobody_has_says_so() -> None:
    exam = listened(f"udp://127.0.0.1:{free_port(socket.SOCK_DGRAM)}")
    assert exam.question.target.transport is Transport.UDP
    assert [one.outcome for one in exam.attempts] == [Outcome.REFUSED]
