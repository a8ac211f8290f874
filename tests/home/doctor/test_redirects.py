"""Where answers send their clients: nowhere, in a circle, on, or to somebody else."""

import socket
import ssl
import threading
import time
from collections.abc import Callable

from bad_peers import Handler, closing, serving, silent
from doctor_worlds import listened, read, web_page
from real_servers import free_port

from homeport.home.doctor.redirects import with_redirects
from homeport.model.examination import Redirect


def sending(where: Callable[[bytes], str | None], *, pause_s: float = 0.0) -> Handler:
    """Redirect each request to what `where` says of its first line."""

    def handler(accepted: socket.socket) -> None:
        request = accepted.recv(65_536)
        threading.Event().wait(pause_s)
        location = where(request.split(b"\r\n")[0])
        page = web_page() if location is None else web_page(302, Location=location)
        accepted.sendall(page)

    return handler


def followed(handler: Handler) -> tuple[Redirect, ...]:
    with serving(handler) as door:
        return with_redirects(listened(f"http://127.0.0.1:{door.port}/")).redirects


def test_an_answer_that_leads_nowhere_else() -> None:
    assert followed(sending(lambda _: None)) == ()
    unanswered = read(f"127.0.0.1:{free_port()}")
    assert with_redirects(unanswered) is unanswered


def test_a_page_that_is_there() -> None:
    (hop,) = followed(sending(lambda asked: "/x?y=1" if asked.startswith(b"GET / ") else None))
    assert hop.url.endswith("/x?y=1")
    assert hop == Redirect(url=hop.url)


def test_circles() -> None:
    assert followed(sending(lambda _: "/"))[-1].is_loop
    many = followed(sending(lambda asked: f"/{len(asked)}{'x' * len(asked)}"))
    assert many[-1].is_loop
    assert "more than 6" in many[-1].why


def test_a_slow_circle_is_not_followed_for_ever() -> None:
    began = time.monotonic()
    handler = sending(lambda _: f"/{time.monotonic_ns()}", pause_s=1.2)
    hops = followed(handler)
    assert 1 <= len(hops) <= 3
    assert not any(one.is_loop for one in hops)
    assert time.monotonic() - began < 8.0


def test_nobody_serves_it() -> None:
    port = free_port()
    (hop,) = followed(sending(lambda _: f"https://user:secret@127.0.0.1:{port}/a"))
    assert hop == Redirect(
        url=f"https://127.0.0.1:{port}/a",
        is_dead=True,
        why=f"connecting to 127.0.0.1:{port}: ECONNREFUSED",
    )
    (hop,) = followed(sending(lambda _: "http://nowhere.invalid/"))
    assert (hop.is_dead, hop.why) == (True, "nowhere.invalid has no address")


def test_another_machine_is_not_looked_at() -> None:
    (hop,) = followed(sending(lambda _: "http://192.0.2.77/"))
    assert hop == Redirect(url="http://192.0.2.77/", is_elsewhere=True)


def test_a_port_that_answers_no_http() -> None:
    with serving(closing) as door:
        (hop,) = followed(sending(lambda _: f"http://127.0.0.1:{door.port}/"))
    assert hop.is_dead
    assert "gives no HTTP answer" in hop.why


def test_silence_is_no_proof() -> None:
    with serving(silent) as door:
        (hop,) = followed(sending(lambda _: f"http://127.0.0.1:{door.port}/"))
    assert not hop.is_dead


def test_https_on_a_plain_port() -> None:
    with serving(sending(lambda _: None)) as door:
        (hop,) = followed(sending(lambda _: f"https://127.0.0.1:{door.port}/"))
    assert hop.is_dead
    assert "speaks no TLS" in hop.why


def test_https_that_is_there() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

    def secure(accepted: socket.socket) -> None:
        accepted.settimeout(5)
        try:
            context.wrap_socket(accepted, server_side=True).close()
        except ssl.SSLError:
            return  # it has no certificate: TLS, all the same

    with serving(secure) as door:
        (hop,) = followed(sending(lambda _: f"https://127.0.0.1:{door.port}/"))
    assert not hop.is_dead
