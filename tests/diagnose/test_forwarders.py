"""Where forwarders lead is read out of their command line and their configuration."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.forwarders import is_forwarder, upstreams_of
from homeport.model.examination import Upstream

DOCKER = "docker-proxy -proto tcp -host-ip 127.0.0.1 -host-port 8000 -container-ip 172.17.0.2"


def led(command: str, *settings: str, process: str | None = None) -> tuple[Upstream, ...]:
    return upstreams_of(process, command.split(), settings, 8000)


@pytest.mark.parametrize(
    ("process", "command", "passes_on"),
    [
        ("socat", "", True),
        (None, "/usr/bin/socat TCP-LISTEN:8000 TCP:db:5432", True),
        (None, "python3 /usr/bin/mitmproxy -p 8000", True),
        ("node", "node server.js", False),
        (None, "", False),
    ],
)
def test_who_passes_on_what_it_accepts(
    process: str | None, command: str, *, passes_on: bool
) -> None:
    assert is_forwarder(process, command.split()) is passes_on


@pytest.mark.parametrize(
    ("command", "places"),
    [
        (f"{DOCKER} -container-port 80", ["172.17.0.2:80"]),
        (f"{DOCKER} --container-port=8000", ["172.17.0.2:8000"]),
        (DOCKER, []),
        (f"{DOCKER} -container-port", []),
        ("socat TCP-LISTEN:8000,fork TCP:127.0.0.1:9000", ["127.0.0.1:9000"]),
        ("socat TCP6-LISTEN:8000 openssl:[::1]:9000,verify=0", ["[::1]:9000"]),
        ("ssh -N -L 8000:db.test:5432 box", ["beyond ssh: db.test:5432"]),
        ("ssh -L 127.0.0.1:8000:localhost:5432 box", ["beyond ssh: localhost:5432"]),
        ("caddy reverse-proxy --from :8000 --to localhost:9000", ["localhost:9000"]),
        ("mitmdump -p 8000 --mode reverse:http://127.0.0.1:9000/", ["127.0.0.1:9000"]),
        ("tcp-proxy 127.0.0.1:8000 127.0.0.1:9000 127.0.0.1:9000", ["127.0.0.1:9000"]),
        ("tcp-proxy db:0 db:70000 db:65535", ["db:65535"]),
        ("node server.js 127.0.0.1:9000", []),
        ("", []),
    ],
)
def test_the_command_line_tells(command: str, places: list[str]) -> None:
    assert [one.text for one in led(command)] == places


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("  proxy_pass http://127.0.0.1:9000/;", "127.0.0.1:9000"),
        ("reverse_proxy localhost:9000", "localhost:9000"),
        ("ProxyPass /api http://db.test:9000/", "db.test:9000"),
        ("server app1 10.0.0.1:9000 check", "10.0.0.1:9000"),
        ("connect = [::1]:9000", "[::1]:9000"),
    ],
)
def test_the_configuration_tells(line: str, place: str) -> None:
    (one,) = led("nginx", line)
    assert (one.text, one.source) == (place, line.strip())


def test_what_leads_nowhere_else_is_left_out() -> None:
    assert led("nginx", "# proxied", "listen 8000;", "proxy_pass http://127.0.0.1:8000;") == ()


def test_a_name_has_no_address_but_localhost_has() -> None:
    hosts = [one.host for one in led("tcp-proxy localhost:9000 db:9000 [::1]:9000")]
    assert hosts == [ip_address("127.0.0.1"), None, ip_address("::1")]


def test_what_lies_beyond_ssh_is_not_our_localhost() -> None:
    (one,) = led("autossh -L 8000:127.0.0.1:5432 box")
    assert one.host is None


def test_a_published_port_is_told_from_a_proxy() -> None:
    (published,) = led(f"{DOCKER} -container-port 80")
    (podman,) = led("10.0.0.2:80", process="rootlessport")
    (proxy,) = led("tcp-proxy 172.17.0.2:80")
    assert (published.is_container, podman.is_container, proxy.is_container) == (True, True, False)


def test_a_long_list_is_cut() -> None:
    assert len(led("haproxy", *(f"server s{turn} 10.0.0.{turn}:80" for turn in range(50)))) == 8


@given(argv=st.lists(st.text(max_size=20)), settings=st.lists(st.text(max_size=40)))
def test_no_command_line_is_too_odd(argv: list[str], settings: list[str]) -> None:
    found = upstreams_of(None, ["socat", *argv], settings, 8000)
    assert all(one.port is not None and 0 < one.port <= 65_535 for one in found)
