"""Error pages of well-known servers are understood, and other pages that use the same words not."""

from collections.abc import Callable

import pytest

from homeport.diagnose import http_words
from homeport.model.exchange import HttpAnswer

# What the servers write, word for word.
NGINX_MTLS = "<h1>400 Bad Request</h1><center>No required SSL certificate was sent</center>"
NGINX_TLS = "<center>The plain HTTP request was sent to HTTPS port</center>"
APACHE_TLS = "Reason: You're speaking plain HTTP to an SSL-enabled server port."
VITE = 'Blocked request. This host ("shop.test") is not allowed.'
DJANGO = "Invalid HTTP_HOST header: 'shop.test'. You may need to add 'shop.test' to ALLOWED_HOSTS."
ENVOY = "upstream connect error or disconnect/reset before headers"
HAPROXY = "No server is available to handle this request."
HELLO = "<h1>Hello</h1>"

CASES = [
    (http_words.says_upstream_down, 503, ENVOY, True),
    (http_words.says_upstream_down, 503, HAPROXY, True),
    (http_words.says_upstream_down, 500, "connect ECONNREFUSED 127.0.0.1:3000", True),
    (http_words.says_upstream_down, 500, HELLO, False),
    (http_words.says_upstream_down, 200, ENVOY, False),
    (http_words.says_host, 403, VITE, True),
    (http_words.says_host, 400, DJANGO, True),
    (http_words.says_host, 421, "", True),
    (http_words.says_host, 403, "Invalid Host header", True),
    (http_words.says_host, 404, HELLO, False),
    (http_words.says_host, 200, DJANGO, False),
    (http_words.says_too_large, 431, "", True),
    (http_words.says_too_large, 400, "Request Header Or Cookie Too Large", True),
    (http_words.says_too_large, 413, "Payload too large", False),
    (http_words.says_too_large, 200, "Request header too large", False),
    (http_words.says_starting, 503, "The application is starting up", True),
    (http_words.says_starting, 503, HELLO, False),
    (http_words.says_starting, 200, "still loading", False),
    (http_words.says_too_many, 503, "sorry, too many connections", True),
    (http_words.says_too_many, 429, "Too Many Requests", False),
    (http_words.says_too_many, 200, "too many clients", False),
    (http_words.says_access, 403, "Your IP address is not allowed", True),
    (http_words.says_access, 403, "Forbidden", False),
    (http_words.says_access, 401, "Your IP address is not allowed", False),
    (http_words.says_disk_full, 500, "OSError: [Errno 28] No space left on device", True),
    (http_words.says_disk_full, 500, HELLO, False),
    (http_words.says_disk_full, 404, "disk full", False),
    (http_words.says_client_certificate, 400, NGINX_MTLS, True),
    (http_words.says_client_certificate, 403, "Forbidden", False),
    (http_words.says_client_certificate, 200, NGINX_MTLS, False),
    (http_words.says_plain_to_tls, 400, NGINX_TLS, True),
    (http_words.says_plain_to_tls, 400, APACHE_TLS, True),
    (http_words.says_plain_to_tls, 400, HELLO, False),
    (http_words.says_plain_to_tls, 200, NGINX_TLS, False),
    (http_words.says_http2, 426, "This service requires HTTP/2", True),
    (http_words.says_http2, 400, HELLO, False),
    (http_words.says_http2, 200, "requires HTTP/2", False),
]


@pytest.mark.parametrize(
    ("says", "status", "text", "expected"),
    [pytest.param(*one, id=f"{one[0].__name__} {one[1]} {one[2][:24]}") for one in CASES],
)
def test_what_an_error_page_says(
    says: Callable[[HttpAnswer], bool], status: int, text: str, *, expected: bool
) -> None:
    assert says(HttpAnswer(status=status, text=text)) is expected


def test_a_time_to_come_back_is_a_server_that_starts() -> None:
    assert http_words.says_starting(HttpAnswer(status=503, headers={"retry-after": "5"}))


def test_a_page_of_any_length_is_read_at_its_beginning_only() -> None:
    late = HttpAnswer(status=500, text=" " * 100_000 + "No space left on device")
    assert not http_words.says_disk_full(late)


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"<!DOCTYPE HTML>\n<html lang", '"<!DOCTYPE HTML>"'),
        (b"\r\nSSH-2.0-OpenSSH_9.2p1\r\n", '"SSH-2.0-OpenSSH_9.2p1"'),
        (b"x" * 100, f'"{"x" * 60}"'),
        (b"\x1b[31mred", "b'\\x1b[31mred'"),
        (b"\xff" * 30, "b'" + "\\xff" * 20 + "'"),
        (b"", "b''"),
    ],
)
def test_what_was_said_is_quoted_for_people(data: bytes, shown: str) -> None:
    assert http_words.quoted(data) == shown
