"""The front door when the machine itself is in the way: files gone, disk full, few open files."""

import contextlib
import json
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from a_home import a_home
from door_home import DoorHome, an_app, door_home, signal_to
from gateway_world import envoy_binary
from live import Nursery, is_alive, nursery, until
from loopback import enter_new_namespace, in_child
from own_mounts import needs_mounts, with_files

pytestmark = pytest.mark.timeout(120)


@contextlib.contextmanager
def _shop(folder: Path) -> Iterator[tuple[DoorHome, int, Nursery]]:
    """Have a home with `shop` in front of an app on the port that is given as well."""
    envoy_binary()
    with nursery(folder) as processes, door_home(folder) as home:
        _, port = an_app(processes, "the shop")
        home.world.run("route", "add", "shop", port)
        until(lambda: home.is_served("shop", "the shop"), "the shop")
        yield home, port, processes


@pytest.mark.parametrize("gone", ["door", ".", "door/home.sock", "door/admin.sock", "home.json"])
def test_files_that_were_taken_away_come_back(tmp_path: Path, gone: str) -> None:
    with _shop(tmp_path) as (home, port, _):
        facts = home.world.facts
        path = home.world.file.parent / gone
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        until(lambda: home.status()["running"], "home at its place")
        assert home.world.facts == facts
        home.world.run("route", "add", "other", port)
        until(lambda: home.is_served("other", "the shop"), "a new route")
        until(lambda: home.notes() == "", "peace and quiet")
        assert home.world.get("/api/status").status_code == 200
        again = home.world.run("up", "--json")
        assert (again.returncode, json.loads(again.stdout)["pid"]) == (0, facts["pid"])
        gateway = home.gateway_pid
        assert home.world.run("down").returncode == 0
        assert not is_alive(facts["pid"])
        until(lambda: not is_alive(gateway), "the end of the gateway")


def test_a_home_whose_place_another_one_took_ends(tmp_path: Path) -> None:
    with _shop(tmp_path) as (home, _, _):
        old, gateway, port = home.world.facts["pid"], home.gateway_pid, home.port
        signal_to(old, signal.SIGSTOP)
        shutil.rmtree(home.world.file.parent)
        done = home.world.run("up", "--json")
        assert done.returncode == 0, done.stderr
        signal_to(old, signal.SIGCONT)
        until(lambda: not is_alive(old), "the end of the old home")
        until(lambda: not is_alive(gateway), "the end of its gateway")
        assert json.loads(done.stdout)["url"] != f"http://127.0.0.1:{port}"
        assert home.status()["pid"] == json.loads(done.stdout)["pid"]
        until(lambda: home.is_served("shop", "the shop"), "the shop")
        assert home.world.get("/api/status").status_code == 200


def test_a_full_disk_leaves_the_old_routes_and_is_said(tmp_path: Path) -> None:
    needs_mounts()
    runtime = tmp_path / "run"

    def body() -> bytes:
        real = Path.mkdir

        def on_small(path: Path, *words: object, **options: object) -> None:
            real(path, *words, **options)  # type: ignore[arg-type]
            if path == runtime:
                small = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "x", str(runtime)]
                subprocess.run(small, check=True)

        Path.mkdir = on_small  # type: ignore[method-assign,assignment]
        with _shop(tmp_path) as (home, port, _):
            fill = runtime / "fill"
            _fill(fill)
            for number in range(40):
                home.routes_file.write_bytes(_with_route(home.routes_file, f"n{number}", port))
            until(lambda: "cannot write" in home.notes(), "a word about the disk")
            assert home.is_served("shop", "the shop")
            assert home.world.get("/api/services").status_code == 200
            signal_to(home.gateway_pid, signal.SIGKILL)
            until(lambda: home.notes() != "", "a gateway on a full disk")
            fill.unlink()
            until(lambda: home.is_served("n39", "the shop"), "the new routes")
            until(lambda: home.is_served("shop", "the shop"), "the shop")
            until(lambda: home.notes() == "", "peace and quiet")
        return b"fine"

    assert with_files(tmp_path, {}, body, has_network=True) == b"fine"


def _fill(path: Path) -> None:
    """Leave no byte free where `path` is."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))


def _with_route(file: Path, name: str, port: int) -> bytes:
    found = json.loads(file.read_bytes())
    found["routes"].append({"name": name, "target": str(port)})
    return json.dumps(found).encode()


def test_with_few_open_files_the_door_recovers(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)

    def body() -> bytes:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
        with _shop(tmp_path) as (home, _, processes):
            # The crowd is a process of its own: it may open more than home and gateway can.
            crowd = processes.run(
                ["prlimit", f"--nofile={before[0]}", "python3", "-c", _CROWD, str(home.port)]
            )
            crowd.line()
            signal_to(crowd.pid, signal.SIGKILL)
            crowd.child.wait(10)
            until(lambda: home.is_served("shop", "the shop"), "the shop")
            until(lambda: home.notes() == "", "peace and quiet")
            assert home.world.get("/api/status").status_code == 200
        return b"fine"

    assert in_child(body) == b"fine"


_CROWD = """
import socket, sys
crowd = []
for _ in range(500):
    one = socket.socket()
    one.settimeout(0.2)
    try:
        one.connect(("127.0.0.1", int(sys.argv[1])))
        one.sendall(b"GET / HTTP/1.1\\r\\nHost: shop.localhost\\r\\n\\r\\n")
    except OSError:
        pass
    crowd.append(one)
print("all", flush=True)
import signal
signal.pause()
"""


def test_on_a_machine_without_ipv6_the_door_is_on_ipv4(tmp_path: Path) -> None:
    needs_mounts()
    envoy_binary()

    def body() -> bytes:
        enter_new_namespace()
        subprocess.run(["ip", "addr", "del", "::1/128", "dev", "lo"], check=False)
        with nursery(tmp_path) as processes, a_home(tmp_path) as world:
            _, port = an_app(processes, "the shop")
            done = world.run("up", "--port", 23_456, "--json")
            assert done.returncode == 0, done.stderr
            home = DoorHome(world)
            assert "no IPv6" in home.notes()
            world.run("route", "add", "shop", port)
            until(lambda: home.is_served("shop", "the shop"), "the shop")
            signal_to(home.gateway_pid, signal.SIGKILL)
            until(lambda: home.is_served("shop", "the shop"), "the shop again")
        return b"fine"

    assert in_child(body) == b"fine"
