"""Sizes, times and addresses read as a person would write them."""

from typing import Any

import pytest
from nouns import service

from homeport.faces.web.wording import (
    address_words,
    command_line,
    count,
    doctor_target,
    open_url,
    short_command,
    size,
    span,
    what_it_is,
)
from homeport.model.address import Transport
from homeport.model.port_class import PortClass, PortRange


@pytest.mark.parametrize(
    ("count_bytes", "words"),
    [(None, ""), (0, "0 KB"), (5 << 20, "5 MB"), (1 << 30, "1.0 GB"), (6_550_000_000, "6.1 GB")],
)
def test_a_size_has_a_unit(count_bytes: int | None, words: str) -> None:
    assert size(count_bytes) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0.2, "0s"), (59, "59s"), (60, "1m"), (7_300, "2h"), (200_000, "2d")],
)
def test_a_time_is_in_its_largest_whole_unit(seconds: float | None, words: str) -> None:
    assert span(seconds) == words


def test_one_is_not_many() -> None:
    assert [count(1, "process", "processes"), count(2, "process", "processes")] == [
        "1 process",
        "2 processes",
    ]
    assert count(0, "server") == "0 servers"


@pytest.mark.parametrize(
    ("facts", "url"),
    [
        ({}, "http://127.0.0.1:5173"),
        ({"addresses": ("0.0.0.0",)}, "http://127.0.0.1:5173"),
        ({"addresses": ("::",)}, "http://[::1]:5173"),
        ({"addresses": ("::1",)}, "http://[::1]:5173"),
        ({"addresses": ("127.0.0.53",)}, "http://127.0.0.53:5173"),
        ({"addresses": ("::ffff:127.0.0.1",)}, "http://127.0.0.1:5173"),
        ({"addresses": ("192.0.2.7",)}, "http://192.0.2.7:5173"),
        ({"addresses": ("fe80::1%eth0",)}, "http://[fe80::1]:5173"),
        ({"tls": True, "protocol": "http"}, "https://127.0.0.1:5173"),
        ({"url": "https://shop.localhost:62893"}, "https://shop.localhost:62893"),
        ({"url": "javascript:alert(1)"}, "http://127.0.0.1:5173"),
        ({"protocol": "postgresql"}, None),
        ({"transport": Transport.UDP}, None),
        ({"port": None, "transport": Transport.UNIX}, None),
        ({"namespace": "blue"}, None),
        ({"is_background": True}, None),
        ({"is_background": True, "protocol": "http/1.1"}, "http://127.0.0.1:5173"),
    ],
)
def test_what_a_browser_can_open(facts: dict[str, Any], url: str | None) -> None:
    assert open_url(service(**facts)) == url


def test_a_database_port_is_not_offered_to_a_browser() -> None:
    known = PortClass(
        range=PortRange.USER, iana_name="postgresql", is_ephemeral=False, is_reserved=False
    )
    assert open_url(service(5_432, port_class=known)) is None


def test_what_is_known_best_names_the_service() -> None:
    assert what_it_is(service()) == "node server.js"
    assert what_it_is(service(product="Vite", version="5.4.2")) == "Vite 5.4.2"
    assert what_it_is(service(process=None, argv=())) == "unknown process"


def test_the_command_does_not_repeat_the_name() -> None:
    argv = ("/usr/bin/node", "my server.js", "--port", "5173")
    assert short_command(service(argv=argv)) == "'my server.js' --port 5173"
    assert short_command(service(argv=argv, product="Vite")) == "node 'my server.js' --port 5173"
    assert short_command(service(argv=argv, product="Node.js", version="22.1.0")) == (
        "'my server.js' --port 5173"
    )
    redis = service(argv=("redis-server", "*:6379"), product="Redis", version="7.2")
    assert short_command(redis) == "'*:6379'"
    assert short_command(service(argv=())) == ""
    assert command_line(argv) == "/usr/bin/node 'my server.js' --port 5173"


def test_an_address_is_a_path_for_unix_sockets() -> None:
    unix = service(None, transport=Transport.UNIX, path="/run/a.sock", addresses=())
    assert address_words(unix) == "/run/a.sock"
    assert address_words(service(addresses=("127.0.0.1", "::1"))) == "127.0.0.1, ::1"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"url": "http://127.0.0.1:5173"}, "http://127.0.0.1:5173"),
        # A guess at HTTP would make the doctor blame a database for not speaking it.
        ({}, "127.0.0.1:5173"),
        ({"addresses": ("::1",)}, "[::1]:5173"),
        ({"port": None, "transport": Transport.UNIX, "path": "/run/x"}, "/run/x"),
        ({"port": None, "transport": Transport.UNIX}, ""),
        ({"transport": Transport.UDP}, ""),
        ({"namespace": "box"}, ""),
    ],
)
def test_what_to_ask_the_doctor(changes: dict[str, Any], expected: str) -> None:
    assert doctor_target(service(**changes)) == expected
