"""Deeper only where the first look did not explain, and not when it is late."""

import socket

from bad_peers import Handler, serving
from doctor_worlds import listened, web_page
from real_servers import free_port

from homeport.home.doctor.asked import Symptom
from homeport.home.doctor.deeper import look_deeper
from homeport.kit.clock import SYSTEM_CLOCK

TOLD = Symptom(origin="http://localhost:1", client_env={"http_proxy": "http://127.0.0.1:9"})


def answering(status: int) -> Handler:
    def handler(accepted: socket.socket) -> None:
        accepted.recv(65_536)
        accepted.sendall(web_page(status))

    return handler


def test_what_is_asked_again() -> None:
    with serving(answering(200)) as door:
        found = look_deeper(listened(f"http://127.0.0.1:{door.port}/", TOLD))
    assert found.large_header is not None
    assert len(found.cors_trials) == 2
    assert found.proxy is not None
    assert found.upstreams == ()


def test_who_was_slow_is_not_asked_again() -> None:
    with serving(answering(200)) as door:
        exam = listened(f"http://127.0.0.1:{door.port}/", TOLD)
        found = look_deeper(exam, until_s=SYSTEM_CLOCK.monotonic_s() - 1)
    assert found.large_header is None
    assert found.cors_trials == ()
    assert found.proxy is None


def test_a_server_error_may_be_somebody_elses() -> None:
    with serving(answering(502)) as door:
        found = look_deeper(listened(f"http://127.0.0.1:{door.port}/"))
    assert found.upstreams == ()  # this program forwards to nobody


def test_nobody_there() -> None:
    found = look_deeper(listened(f"127.0.0.1:{free_port()}", TOLD))
    assert found.proxy is None
    assert found.upstreams == ()
