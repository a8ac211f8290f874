"""Ask web servers, good and bad ones, for a page."""

import http.server
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import pytest
from bad_peers import BAD_PEERS, Handler, flooding_page, saying, serving, silent

from homeport.model.exchange import Ending, Exchange
from homeport.probe.consult.talk import Watch
from homeport.probe.consult.web import Request, ask_http, ask_http2, ask_over_tls

_REQUEST = Request(host_header="localhost:1")


def _ask(
    port: int, request: Request = _REQUEST, *, patience_s: float = 1.0, watch: Watch | None = None
) -> Exchange:
    opened = socket.create_connection(("127.0.0.1", port))
    return ask_http(opened, request, patience_s=patience_s, watch=watch)


def _answering(data: bytes, *, then: Handler = silent) -> Handler:
    """Answer the first request with `data`."""

    def handler(accepted: socket.socket) -> None:
        accepted.recv(65_536)
        accepted.sendall(data)
        then(accepted)

    return handler


def _leaving(accepted: socket.socket) -> None:
    accepted.shutdown(socket.SHUT_WR)


@contextmanager
def _python_server() -> Iterator[tuple[int, list[str]]]:
    """Have Python's own web server, and what it was asked."""
    asked: list[str] = []

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.path} {self.headers['Host']} {self.headers['User-Agent']}")
            body = b"<title>h\xc3\xa4</title>" + b"x" * 300_000
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Set-Cookie", "session=secret; HttpOnly")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            pass

    class Server(http.server.HTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            asked.append(f"{client_address} broke {request}")

    with Server(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_address[1], asked
        finally:
            server.shutdown()
            thread.join()


def test_a_page_of_a_real_server() -> None:
    with _python_server() as (port, asked):
        began = monotonic()
        told = _ask(port, Request(host_header="my.test:8000", resource="/a b?x=ü#part"))
        assert monotonic() - began < 0.2
        assert (told.kind, told.ending, told.protocol) == ("http", Ending.ANSWERED, "http")
        assert told.asked == "GET /a%20b?x=%C3%BC over HTTP/1.1"
        assert told.http is not None
        assert told.http.status == 200
        assert told.http.text.startswith("<title>hä</title>")
        assert told.http.headers["set-cookie"] == "session"
        assert b"secret" not in told.first
        assert told.host_header == "my.test:8000"
        assert asked == ["/a%20b?x=%C3%BC my.test:8000 homeport-doctor"]


def test_chunks_letters_interim_answers_and_no_body() -> None:
    head = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n"
    chunked = head + (
        b"Transfer-Encoding: chunked\r\nContent-Type: text/plain; charset=latin-1\r\n\r\n"
        b"3;x=1\r\n\xe4b\n\r\n2\r\ncd\r\n0\r\n\r\n"
    )
    with serving(_answering(chunked)) as door:
        told = _ask(door.port)
        assert told.http is not None
        assert (told.http.status, told.http.text) == (200, "äb\ncd")
        assert told.took_s < 0.2
    for data in (
        b"HTTP/1.1 204 No\r\n\r\n",
        b"HTTP/1.0 302 Found\nLocation: /x\nContent-Length: 0\n\n",
    ):
        with serving(_answering(data)) as door:
            told = _ask(door.port)
            assert told.ending is Ending.ANSWERED
            assert told.http is not None
            assert told.took_s < 0.2


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"", Ending.CLOSED),
        (b"HTTP/1.1 200 OK\r\nX: half", Ending.CLOSED),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", Ending.CLOSED),
        (b"HTTP/1.1 200 OK\r\n\r\nas long as it lasts", Ending.ANSWERED),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", Ending.CLOSED),
        (b"<html>an old page", Ending.ANSWERED),
    ],
)
def test_a_server_that_hangs_up(data: bytes, ending: Ending) -> None:
    with serving(_answering(data, then=_leaving)) as door:
        assert _ask(door.port).ending is ending


@pytest.mark.parametrize(
    ("data", "protocol"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "ssh"),
        (b"-DENIED Redis is running in protected mode\r\n", "redis"),
        (b"\x15\x03\x01\0\x02\x02\x46", "tls"),
        (b"\0\0\x12\x04\0\0\0\0\0" + bytes(18), "http2"),
        (b"HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.", "tls"),
        (b"HTTP/1.1 200 OK\r\n\r\nClient sent an HTTP request to an HTTPS server.", "http"),
        (b"220 mail.test ESMTP Postfix\r\n", "smtp"),
        (bytes(range(128, 256)), None),
    ],
)
def test_other_protocols_are_recognised(data: bytes, protocol: str | None) -> None:
    with serving(saying(data)) as door:
        told = _ask(door.port)
    assert (told.ending, told.protocol) == (Ending.ANSWERED, protocol)
    assert told.first.startswith(data[:5])


@pytest.mark.parametrize("ask", [ask_http, ask_http2])
@pytest.mark.parametrize("handler", BAD_PEERS.values(), ids=BAD_PEERS.keys())
def test_whatever_a_peer_does_ends_in_time(handler: Handler, ask: Callable[..., Exchange]) -> None:
    began = monotonic()
    with serving(handler) as door:
        opened = socket.create_connection(("127.0.0.1", door.port))
        told = ask(opened, _REQUEST, patience_s=0.5)
        assert len(told.first) <= 1024
    assert monotonic() - began < 2
    if handler is silent:
        assert told.ending is Ending.SILENCE


def test_a_flood_is_an_answer_and_an_echo_is_none() -> None:
    with serving(flooding_page) as door:
        told = _ask(door.port)
        assert told.http is not None
        assert told.ending is Ending.ANSWERED
    with serving(BAD_PEERS["echo"]) as door:
        assert _ask(door.port).protocol == "echo"


def test_silence_is_watched_and_may_be_cut_short() -> None:
    seen: list[float] = []

    def watch(opened: socket.socket, waited_s: float) -> float:
        assert opened.getpeername()
        seen.append(waited_s)
        return 0.1

    with serving(silent) as door:
        told = _ask(door.port, patience_s=6.0, watch=watch)
        assert told.ending is Ending.SILENCE
        assert told.took_s < 1
        assert len(seen) == 2
        assert seen[0] < seen[1]


def test_slow_answers_are_waited_for() -> None:
    wait = threading.Event()

    def slow(accepted: socket.socket) -> None:
        accepted.recv(65_536)
        wait.wait(0.8)
        accepted.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    with serving(slow) as door:
        told = _ask(door.port, patience_s=3.0, watch=lambda _, waited_s: 3.0 - waited_s)
        assert told.http is not None
        assert told.http.text == "ok"


def test_nothing_can_be_slipped_into_a_request() -> None:
    request = Request(host_header="a\r\nX: y", resource="no slash\r\nX: y", method="HEAD")
    lines = request.encoded().split(b"\r\n")
    assert lines[0] == b"HEAD /no%20slash%0D%0AX:%20y HTTP/1.1"
    assert lines[1] == b"Host: aX:y"
    assert Request(host_header="me:secret@[::1]:80").host == "[::1]:80"


def test_a_plain_server_asked_inside_tls() -> None:
    with serving(saying(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as door:
        opened = socket.create_connection(("127.0.0.1", door.port))
        told = ask_over_tls(opened, _REQUEST, name="localhost", patience_s=1.0)
        assert (told.protocol, told.http) == ("http", None)
