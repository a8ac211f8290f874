"""What each means would write is what the programs that read it understand."""

import shutil
import subprocess
from ipaddress import ip_address
from pathlib import Path

import pytest
from dns_client import ask_udp, query
from loopback import eventually
from promises import needs

from homeport.home.resolving.means import Means, drop_in, path_of


@pytest.mark.parametrize("means", [one for one in Means if one is not Means.HOSTS])
def test_each_has_a_file_of_its_own(means: Means) -> None:
    file = drop_in(means, 5353)
    assert file is not None
    assert file.path.startswith("etc/")
    assert file.needs_server is ("5353" in file.text)
    assert file.text.endswith("\n")
    assert path_of(means, Path("/x")) == Path("/x") / file.path


def test_the_hosts_file_is_no_drop_in() -> None:
    assert drop_in(Means.HOSTS) is None
    assert path_of(Means.HOSTS, Path("/x")) == Path("/x/etc/hosts")


def test_dnsmasq_understands_its_file(tmp_path: Path) -> None:
    program = shutil.which("dnsmasq", path="/usr/sbin:/usr/bin")
    needs("dnsmasq", have=program is not None)
    file = drop_in(Means.NETWORK_MANAGER)
    assert file is not None
    assert program is not None
    config = tmp_path / "homeport.conf"
    config.write_text(file.text)
    port = _free_port()
    words = ["-k", "-C", str(config), "-p", str(port), "-a", "127.0.0.1", "-z", "-R", "-h"]
    child = subprocess.Popen([program, *words, "--user=root"], stderr=subprocess.DEVNULL)
    try:
        eventually(lambda: _answers(port), lambda yes: yes)
        for kind, host in ((1, "127.0.0.1"), (28, "::1")):
            reply = ask_udp(port, query("api.shop.localhost", kind))
            assert reply.addresses == (ip_address(host),)
        assert ask_udp(port, query("example.com", 1)).addresses == ()
    finally:
        child.terminate()
        child.wait(10)


def _answers(port: int) -> bool:
    try:
        return bool(ask_udp(port, query("localhost", 1)).addresses)
    except OSError:
        return False


def _free_port() -> int:
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
