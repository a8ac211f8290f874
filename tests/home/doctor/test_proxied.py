"""The way through the proxy that the environment names."""

import socket

import pytest
from bad_peers import serving
from doctor_worlds import listened, web_page
from real_servers import free_port

from homeport.home.doctor.asked import Symptom
from homeport.home.doctor.proxied import with_proxy
from homeport.model.attempt import Outcome
from homeport.model.examination import ProxyTrial


def answer(accepted: socket.socket) -> None:
    accepted.recv(65_536)
    accepted.sendall(web_page())


def forbid(accepted: socket.socket) -> None:
    accepted.recv(65_536)
    accepted.sendall(web_page(403))


def through(
    value: str, *, no_proxy: str = "", target: str = "http://127.0.0.1:{}/"
) -> ProxyTrial | None:
    told = Symptom(client_env={"http_proxy": value, "no_proxy": no_proxy})
    with serving(answer) as door:
        return with_proxy(listened(target.format(door.port), told)).proxy


def test_a_proxy_that_refuses() -> None:
    with serving(forbid) as proxy:
        trial = through(f"http://me:secret@127.0.0.1:{proxy.port}")
    assert trial is not None
    assert (trial.variable, trial.value) == ("http_proxy", f"http://127.0.0.1:{proxy.port}")
    assert trial.exchange is not None
    assert trial.exchange.http is not None
    assert trial.exchange.http.status == 403


def test_a_proxy_that_is_not_there() -> None:
    trial = through(f"localhost:{free_port()}")
    assert trial is not None
    assert trial.attempt is not None
    assert trial.attempt.outcome is Outcome.REFUSED
    assert trial.exchange is None


def test_a_proxy_on_another_machine_is_not_asked() -> None:
    trial = through("http://192.0.2.77")
    assert trial is not None
    assert (trial.value, trial.attempt) == ("192.0.2.77", None)


@pytest.mark.parametrize(
    "value",
    ["http://u:secret@[::1", "http://u:secret@localhost:99999", "http://", "http://:secret@"],
)
def test_a_value_that_is_no_url_is_not_shown(value: str) -> None:
    trial = through(value)
    assert trial is not None
    assert "secret" not in repr(trial)
    assert trial.attempt is not None
    assert trial.attempt.error == "it is no address"


def test_no_proxy_for_this_host() -> None:
    assert through("http://127.0.0.1:1", no_proxy="127.0.0.1") is None
    assert through("", target="http://127.0.0.1:{}/") is None
    assert through("http://127.0.0.1:1", target="postgresql://127.0.0.1:{}/") is None
    exam = listened("@nobody", Symptom(client_env={"http_proxy": "http://127.0.0.1:1"}))
    assert with_proxy(exam) is exam
