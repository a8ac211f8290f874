"""One question from end to end, and the targets that are only a name."""

import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest
from bad_peers import BAD_PEERS, Handler, flooding_page, serving, silent
from cli_nouns import a_service
from doctor_worlds import MUTE, web_page
from live import nursery
from real_servers import free_port

from homeport.diagnose import made_up as made
from homeport.diagnose.target import parse_target
from homeport.errors import NoSuchThingError, UsageError
from homeport.home.doctor.asked import Asked, Symptom
from homeport.home.doctor.consult import examine_start, with_port
from homeport.home.doctor.readings import Machine
from homeport.home.doctor.verb import doctor
from homeport.model.address import Transport
from homeport.model.finding import Checked, Diagnosis
from homeport.model.question import Intent, Question


def ask(target: str, **more: object) -> Diagnosis:
    asked = Asked(target=target, project="/nowhere")
    return doctor(replace(asked, **more))  # type: ignore[arg-type]


def half_closing(accepted: socket.socket) -> None:
    accepted.shutdown(socket.SHUT_WR)
    silent(accepted)


def slow(accepted: socket.socket) -> None:
    """Answer each request so late that nobody asks twice."""
    accepted.recv(65_536)
    deadline = time.monotonic() + 1.4
    while time.monotonic() < deadline:
        accepted.settimeout(0.1)
        try:
            if not accepted.recv(1):
                break
        except TimeoutError:
            continue
    accepted.sendall(web_page(302, Location=f"/{time.monotonic_ns()}"))


PEERS: dict[str, Handler] = {
    **{name: one for name, one in BAD_PEERS.items() if name != "silent"},
    "a page of ten gigabytes": flooding_page,
    "half closed": half_closing,
    "slow redirects": slow,
}


@pytest.mark.parametrize("form", ["http://127.0.0.1:{}/", "127.0.0.1:{}"])
@pytest.mark.parametrize("name", PEERS)
def test_bad_peers_neither_break_nor_hold_it(name: str, form: str) -> None:
    with serving(PEERS[name]) as door:
        found = ask(form.format(door.port))
    assert found.took_s < 9.5
    assert found.healthy == (not found.causes)
    assert found.checked
    for one in found.causes:
        assert one.evidence
        assert one.fix


def test_silence_is_told_even_where_it_may_be_fine(tmp_path: Path) -> None:
    with nursery(tmp_path) as live:
        found = ask(f"127.0.0.1:{live.python(MUTE).number()}")
    assert found.healthy
    assert "says nothing for 2." in found.notes[0]


def test_who_watches_hears_every_step() -> None:
    heard: list[Checked] = []
    asked = Asked(target=f"127.0.0.1:{free_port()}", project="/nowhere")
    found = doctor(asked, tell=heard.append)
    assert tuple(heard) == found.checked
    assert [one.code for one in found.causes] == ["not-listening"]
    assert not found.healthy


def test_udp_that_nobody_has() -> None:
    found = ask(f"udp://127.0.0.1:{free_port(socket.SOCK_DGRAM)}")
    assert [one.code for one in found.causes] == ["not-listening"]


def test_sockets_of_other_kinds_are_reached(tmp_path: Path) -> None:
    for kind in (socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        path = tmp_path / f"{kind}.sock"
        with socket.socket(socket.AF_UNIX, kind) as server:
            server.bind(str(path))
            if kind is socket.SOCK_SEQPACKET:
                server.listen()
            found = ask(str(path))
        assert found.healthy
        assert "datagram or packet socket" in found.notes[0]


def test_a_path_that_leads_in_a_circle_is_not_healthy(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    found = ask(str(tmp_path / "loop"))
    assert (found.healthy, found.causes) == (False, ())
    assert found.notes == (f"connecting to {tmp_path}/loop: ELOOP",)


def test_a_folder_is_no_socket(tmp_path: Path) -> None:
    found = ask(str(tmp_path))
    assert [one.code for one in found.causes] == ["stale-unix-socket"]
    assert "is no socket" in found.causes[0].what
    assert found.causes[0].remedy is None


def test_a_log_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = ask(f"127.0.0.1:{free_port()}", intent=Intent.START, log=str(tmp_path / "no.log"))
    assert found.healthy
    assert f"the log {tmp_path}/no.log: it cannot be read, or is no file" in found.limits


def test_a_user_of_an_impossible_id_is_the_caller() -> None:
    found = ask(f"127.0.0.1:{free_port()}", told=Symptom(user="9" * 20))
    assert [one.code for one in found.causes] == ["not-listening"]


def test_ports_that_cannot_be_are_explained() -> None:
    with pytest.raises(UsageError, match="there is no port 619009"):
        ask("localhost:619009")


def test_a_start_is_read_and_not_tried() -> None:
    question = Question(target=parse_target(f"127.0.0.1:{free_port()}"), intent=Intent.START)
    exam, heard, machine = examine_start(question)
    assert exam.attempts == ()
    assert heard
    assert machine.services or not machine.notes


def named(text: str, **fields: object) -> Question:
    machine = Machine(services=(replace(a_service(), **fields),))  # type: ignore[arg-type]
    return with_port(made.question(text), machine)


def test_a_name_is_that_of_a_service() -> None:
    web = named("Shop", name="shop", port=5173, protocol="http", tls=True)
    assert (web.target.port, web.target.scheme) == (5173, "https")
    other = named("shop", name="shop", port=5432, protocol="postgresql", tls=None)
    assert (other.target.port, other.target.scheme) == (5432, None)
    local = named("shop", name="shop", port=None, path="/run/shop.sock", transport=Transport.UNIX)
    assert (local.target.path, local.target.host) == ("/run/shop.sock", None)


def test_a_name_of_nobody_is_a_host_where_it_can_be_one() -> None:
    for one in ("shop.test", "localhost", "http://shop", "::1"):
        target = named(one, name="other").target
        assert target.port == 80
    with pytest.raises(NoSuchThingError, match="nothing that listens is called shop"):
        named("shop", name="shop", transport=Transport.UDP)
    assert named("1:2", name="x").target.port == 2
