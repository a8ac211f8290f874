"""What can be read about a question without connecting to anybody."""

import os
import socket
from pathlib import Path

from bad_peers import serving, silent
from doctor_worlds import read
from loopback import port_of, tcp_pair
from real_servers import free_port

from homeport.diagnose import situation as at
from homeport.diagnose.target import parse_target
from homeport.home.doctor.asked import Symptom
from homeport.home.doctor.readings import is_own, own_addresses, read_machine
from homeport.model.address import parse_host
from homeport.model.question import Intent


def test_a_listener_with_its_owner() -> None:
    with serving(silent) as door:
        exam = read(f"127.0.0.1:{door.port}")
    assert [one.port for one in at.listeners_here(exam)] == [door.port]
    owner = at.owner(exam)
    assert owner is not None
    assert owner.pid == os.getpid()
    assert exam.vitals[os.getpid()].state in ("R", "S")
    assert exam.loopback is not None
    assert exam.loopback.is_up
    assert [str(one.host) for one in exam.routes] == ["127.0.0.1"]
    assert exam.is_root == (os.geteuid() == 0)
    assert exam.taken_at is not None


def test_connections_without_a_listener_have_their_holders() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, _):
        port = port_of(client)  # as it is taken by an outgoing connection
        exam = read(f"127.0.0.1:{port}")
    assert exam.listeners == ()
    assert {one.local_port for one in exam.connections} == {port}
    assert set(exam.connection_pids.values()) == {(os.getpid(),)}


def test_a_unix_socket_has_no_addresses(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "app.sock"))
        server.listen()
        exam = read(str(tmp_path / "app.sock"))
    assert (exam.resolution, exam.targets, exam.listeners) == (None, (), ())
    assert os.getpid() in exam.vitals


def test_the_log_and_the_report_are_read(tmp_path: Path) -> None:
    log = tmp_path / "dev.log"
    log.write_text("Error: Cannot find module 'express'\n")
    told = Symptom(user_report="curl: (7) Failed to connect: Connection refused", log=str(log))
    exam = read(f"127.0.0.1:{free_port()}", told, project=str(tmp_path))
    assert exam.traces.log_path == str(log)
    assert [one.code for one in exam.failures] == ["missing-dependency"]
    assert exam.report is not None
    quiet = read(f"127.0.0.1:{free_port()}", project=str(tmp_path / "nowhere"))
    assert quiet.failures == ()


def test_logs_that_are_none_are_none(tmp_path: Path) -> None:
    sparse = tmp_path / "sparse.log"
    with sparse.open("wb") as file:
        file.truncate(1 << 30)
    os.mkfifo(tmp_path / "pipe")
    told = [str(sparse), str(tmp_path / "pipe"), str(tmp_path), "/dev/zero", "/nowhere", "a\0b"]
    for one in told:
        exam = read("127.0.0.1:9", Symptom(log=one, intent=Intent.START))
        assert exam.failures == ()


def test_own_addresses() -> None:
    exam = read("127.0.0.1:9")
    assert is_own(parse_host("127.9.9.9"), exam)
    assert is_own(parse_host("::"), exam)
    assert is_own(parse_host("::ffff:127.0.0.1"), exam)
    assert not is_own(parse_host("192.0.2.77"), exam)
    assert own_addresses(exam)


def test_the_map_has_names_for_who_may_be_meant() -> None:
    with serving(silent) as door:
        everything = read_machine(parse_target("somebody"))
        one = read_machine(parse_target(f"127.0.0.1:{door.port}"))
    assert door.port in {each.port for each in everything.services}
    assert door.port in {each.port for each in one.services}
