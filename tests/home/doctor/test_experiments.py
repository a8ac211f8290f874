"""The same page asked in other ways: other names, large cookies, another origin, rules."""

import re
import socket
from pathlib import Path

from bad_peers import Handler, closing, serving, silent
from doctor_worlds import listened, web_page

from homeport.home.doctor.asked import Symptom
from homeport.home.doctor.experiments import (
    with_cors,
    with_host_trials,
    with_large_header,
    with_rules,
)
from homeport.model.examination import Examination
from homeport.model.exchange import Exchange


def answering(status: int = 200, seen: list[bytes] | None = None) -> Handler:
    def handler(accepted: socket.socket) -> None:
        accepted.settimeout(2)
        request = b""
        while b"\r\n\r\n" not in request and (piece := accepted.recv(65_536)):
            request += piece
        if seen is not None:
            seen.append(request)
        accepted.sendall(web_page(status))

    return handler


def only_for(name: str) -> Handler:
    def handler(accepted: socket.socket) -> None:
        request = accepted.recv(65_536)
        is_his = re.search(rb"(?im)^host: *" + name.encode(), request)
        accepted.sendall(web_page(200 if is_his else 400))

    return handler


def statuses(exchanges: tuple[Exchange, ...]) -> list[int | None]:
    return [one.http.status if one.http else None for one in exchanges]


def exam_of(port: int, told: Symptom | None = None, *, project: str = "/nowhere") -> Examination:
    return listened(f"http://127.0.0.1:{port}/", told, project=project)


def test_another_host_header_helps() -> None:
    with serving(only_for("localhost")) as door:
        found = with_host_trials(exam_of(door.port))
    assert 200 in statuses(found.host_trials)


def test_the_names_come_out_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "settings.py").write_text("ALLOWED_HOSTS = ['shop.test']\n")
    with serving(only_for("shop.test")) as door:
        found = with_host_trials(exam_of(door.port, project=str(tmp_path)))
    assert statuses(found.host_trials) == [200]


def test_names_are_not_tried_where_the_answer_is_fine() -> None:
    with serving(answering()) as door:
        exam = exam_of(door.port)
        assert with_host_trials(exam) is exam
        assert with_rules(exam) is exam


def test_names_are_tried_where_the_server_hangs_up() -> None:
    with serving(closing) as door:
        found = with_host_trials(exam_of(door.port))
    assert statuses(found.host_trials) == [None]


def test_what_was_never_reached_is_not_asked_again() -> None:
    exam = listened("@nobody-listens-here")
    for one in (with_host_trials, with_large_header, with_cors, with_rules):
        assert one(exam) is exam


def test_cookies() -> None:
    seen: list[bytes] = []
    with serving(answering(seen=seen)) as door:
        found = with_large_header(exam_of(door.port))
        assert found.large_header is not None
        assert 4_000 < len(seen[-1]) < 10_000
        told = Symptom(user_report="400 Request Header Or Cookie Too Large")
        assert with_large_header(exam_of(door.port, told)).large_header is not None
        assert len(seen[-1]) > 60_000
    with serving(answering(500)) as door:
        exam = exam_of(door.port)
        assert with_large_header(exam) is exam


def test_another_origin_is_asked_for_when_somebody_speaks_of_it() -> None:
    seen: list[bytes] = []
    with serving(answering(seen=seen)) as door:
        exam = exam_of(door.port)
        assert with_cors(exam) is exam
        told = Symptom(origin="http://localhost:5173")
        found = with_cors(exam_of(door.port, told))
    assert statuses(found.cors_trials) == [200, 200]
    assert b"Origin: http://localhost:5173" in seen[-1]
    assert seen[-1].startswith(b"OPTIONS / ")


def test_a_server_that_has_gone_is_not_asked_for_cors() -> None:
    with serving(answering()) as door:
        exam = exam_of(door.port, Symptom(origin="http://localhost:5173"))
    assert with_cors(exam).cors_trials == ()


def test_rules_are_looked_for_where_it_forbids() -> None:
    with serving(answering(403)) as door:
        found = with_rules(exam_of(door.port))
    assert found.rules == ()  # this program has no configuration
    with serving(silent) as door:
        exam = listened(f"127.0.0.1:{door.port}")
        assert with_rules(exam) is exam
