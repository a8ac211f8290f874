"""How names become addresses here, and when no name server answers."""

import shutil
import subprocess
import sys
import time
from ipaddress import ip_address
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.observe.names import resolve

# A name server that takes questions and never answers.
DEAD = """
import socket, sys, time
from homeport.observe.names import resolve
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 53))
found = resolve("nobody.example.com", deadline_s=0.3)
print(found.error, 0.3 <= found.took_s < 2, *found.nameservers, *found.sources)
"""


def test_localhost_is_here() -> None:
    found = resolve("localhost")
    assert found.addresses
    assert all(one.is_loopback for one in found.addresses)
    assert len(set(found.addresses)) == len(found.addresses)
    assert found.error is None
    assert found.is_hosts_readable


@pytest.mark.parametrize(
    ("name", "address"),
    [("127.0.0.1", "127.0.0.1"), ("[::1]", "::1"), ("fe80::1%lo", "fe80::1"), ("::", "::")],
)
def test_a_literal_address_needs_no_libc(name: str, address: str) -> None:
    found = resolve(name)
    assert found.addresses == (ip_address(address),)
    assert (found.took_s, found.sources) == (0.0, ())


def test_libc_reads_short_addresses_too() -> None:
    assert resolve("127.1").addresses == (ip_address("127.0.0.1"),)


@pytest.mark.parametrize("name", ["", "a..b", ".", "x\0y", "\udcff", "é" * 70, "x" * 64, "a b"])
def test_what_can_be_no_name(name: str) -> None:
    found = resolve(name, deadline_s=10)
    assert found.addresses == ()
    assert found.error is not None
    assert found.error.startswith("EAI_")


def test_a_captured_machine_answers_from_its_file(tmp_path: Path) -> None:
    assert resolve("localhost", root=tmp_path).error == "EAI_NONAME"
    assert not resolve("localhost", root=tmp_path).is_hosts_readable
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/hosts").write_text("10.0.0.1 shop.test\n127.0.0.1 api.test\n")
    found = resolve("shop.test", root=tmp_path)
    assert found.addresses == (ip_address("10.0.0.1"),)
    assert found.error is None
    assert found.other_names == ("api.test",)


def test_a_dead_name_server_does_not_hold_us_up(tmp_path: Path) -> None:
    needs("netns", have=is_root() and shutil.which("unshare") is not None)
    (tmp_path / "resolv").write_text("nameserver 127.0.0.1\n")
    (tmp_path / "nsswitch").write_text("hosts: files dns\n")
    script = (
        f'ip link set lo up && mount --bind "{tmp_path}/resolv" /etc/resolv.conf && '
        f'mount --bind "{tmp_path}/nsswitch" /etc/nsswitch.conf && exec "$0" -c "$1"'
    )
    started = time.monotonic()
    done = subprocess.run(
        ["unshare", "-mn", "sh", "-c", script, sys.executable, DEAD],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["timeout", "True", "127.0.0.1", "files", "dns"], done.stderr
    assert time.monotonic() - started < 4.0, "the process waited for the name server"
