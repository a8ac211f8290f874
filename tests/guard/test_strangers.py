"""The guard, asked directly: every kind of stranger, every way in."""

from collections.abc import Iterable
from http.cookies import SimpleCookie
from typing import Any

import anyio
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.guard.asgi import Message, Receive, Scope, Send
from homeport.guard.keys import Keys
from homeport.guard.strangers import Strangers

PORT = 62893
TOKEN = "the-token"
HOST = f"127.0.0.1:{PORT}"
OURS = f"http://{HOST}"
BEARER = ("authorization", f"Bearer {TOKEN}")
Header = tuple[str, str]


class Reply:
    """What came back."""

    def __init__(self, messages: list[Message]) -> None:
        start = messages[0]
        self.kind: str = start["type"]
        self.status: int = start.get("status", 0)
        self.headers = {key.decode(): value.decode() for key, value in start.get("headers", ())}
        self.text = b"".join(one.get("body", b"") for one in messages).decode()

    def error(self) -> str:
        return str(msgspec.json.decode(self.text)["error"]["code"])


class Guarded:
    """A guarded application that counts who reached it."""

    def __init__(self, uid: int | None = None, port: int = PORT) -> None:
        self.uid = uid
        self.reached = 0
        self.keys = Keys(port=port, token=TOKEN)
        self.guard = Strangers(self._app, self.keys, peer_uid=lambda _scope: self.uid)

    async def _app(self, scope: Scope, _receive: Receive, send: Send) -> None:
        self.reached += 1
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-in", b"1")]})
        await send({"type": "http.response.body", "body": b"inside"})

    def ask(
        self,
        path: str = "/api/status",
        *headers: Header,
        method: str = "GET",
        host: str | None = HOST,
        kind: str = "http",
        **more: Any,
    ) -> Reply:
        """Send one request; `host` None sends none."""
        pure, _, query = path.partition("?")
        named: Iterable[Header] = [*([("host", host)] if host is not None else []), *headers]
        scope = {
            "type": kind,
            "method": method,
            "path": pure,
            "raw_path": pure.encode(),
            "query_string": query.encode(),
            "headers": [(key.encode(), value.encode("latin-1")) for key, value in named],
            **more,
        }
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        async def receive() -> Message:
            return {"type": "http.request"}

        anyio.run(self.guard, scope, receive, send)
        return Reply(sent)

    def cookie(self) -> Header:
        """Log in, and return what the browser sends from then on."""
        jar = SimpleCookie(self.ask(f"/?token={TOKEN}").headers["set-cookie"])
        return "cookie", "; ".join(f"{key}={one.value}" for key, one in jar.items())


@pytest.fixture
def home() -> Guarded:
    return Guarded()


@pytest.mark.parametrize("host", [HOST, f"localhost:{PORT}", f"LOCALHOST:{PORT}", f"[::1]:{PORT}"])
def test_home_answers_to_its_own_names(home: Guarded, host: str) -> None:
    assert home.ask("/api/status", BEARER, host=host).text == "inside"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        f"evil.example:{PORT}",
        "127.0.0.1",
        "localhost",
        f"127.0.0.1:{PORT + 1}",
        f"127.0.0.1.:{PORT}",
        f"localhost.:{PORT}",
        f"127.1:{PORT}",
        f"2130706433:{PORT}",
        f"0.0.0.0:{PORT}",
        f"[::ffff:127.0.0.1]:{PORT}",
        f"[0:0:0:0:0:0:0:1]:{PORT}",
        f"[::1%lo]:{PORT}",
        f"::1:{PORT}",
        f"user@127.0.0.1:{PORT}",
        f"127.0.0.1:{PORT}@evil.example",
        f"127.0.0.1:0{PORT}",
        f"127.0.0.1:{PORT}/",
        f"evil.example,127.0.0.1:{PORT}",
        f"home.localhost:{PORT}",
        f"127.0.0.1:{PORT}.evil.example",
        f"\xa0127.0.0.1:{PORT}",
        "",
    ],
)
def test_any_other_host_is_refused_even_with_the_token(home: Guarded, host: str) -> None:
    reply = home.ask("/api/status", BEARER, host=host)
    assert (reply.status, reply.error(), home.reached) == (403, "foreign-host", 0)


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=40))
def test_no_text_but_ours_is_a_host(host: str) -> None:
    home = Guarded()
    expected = host.lower() in (HOST, f"localhost:{PORT}", f"[::1]:{PORT}")
    assert (home.ask("/api/x", BEARER, host=host).status == 200) == expected


def test_no_host_or_two_are_a_bad_request(home: Guarded) -> None:
    assert home.ask("/api/status", BEARER, host=None).status == 400
    assert home.ask("/api/status", BEARER, ("host", "evil.example")).status == 400
    assert home.reached == 0


def test_on_port_80_browsers_leave_the_port_away() -> None:
    home = Guarded(port=80)
    assert home.ask("/api/status", BEARER, host="localhost").status == 200
    assert home.ask("/api/status", BEARER, host="example.org").status == 403


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "https://evil.example",
        f"wss://127.0.0.1:{PORT}",
        f"https://shop.localhost:{PORT}",
        "http://127.0.0.1",
        "http://localhost:3000",
        f"http://127.0.0.1:{PORT}/",
        f"http://localhost:{PORT}.evil.example",
        "",
    ],
)
@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_foreign_origin_is_refused_even_with_the_token(
    home: Guarded, origin: str, kind: str
) -> None:
    reply = home.ask("/api/status", BEARER, ("origin", origin), kind=kind)
    assert home.reached == 0
    assert reply.status == 403 or reply.kind == "websocket.close"


def test_two_origins_do_not_hide_a_foreign_one(home: Guarded) -> None:
    headers = (BEARER, ("origin", OURS), ("origin", "https://evil.example"))
    assert home.ask("/api/status", *headers).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_cannot_fetch_with_our_cookie(home: Guarded, site: str) -> None:
    """Another port of localhost is the same site: SameSite does not keep it out, this does."""
    fetched = (home.cookie(), ("sec-fetch-site", site), ("sec-fetch-mode", "no-cors"))
    assert home.ask("/logo.png", *fetched).status == 403
    framed = (*fetched[:2], ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe"))
    assert home.ask("/", *framed).status == 403
    followed = (*fetched[:2], ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document"))
    assert home.ask("/api/services", *followed).status == 403
    assert home.ask("/", *followed, method="POST").status == 403
    assert home.ask("/", *followed).status == 200


@pytest.mark.parametrize(
    "header",
    [
        ("x-nothing", ""),
        ("authorization", "Bearer wrong"),
        ("authorization", f"Basic {TOKEN}"),
        ("authorization", TOKEN),
        ("authorization", "Bearer"),
        ("authorization", "Bearer \xe4"),
        ("cookie", f"homeport_{PORT}={TOKEN}"),
        ("cookie", f"homeport_{PORT}="),
        ("cookie", "homeport_1=x; ; =; a"),
    ],
)
def test_without_the_token_nothing_is_told(home: Guarded, header: Header) -> None:
    reply = home.ask("/api/services", header)
    assert (reply.status, reply.error(), home.reached) == (401, "no-token", 0)
    assert reply.headers["www-authenticate"].startswith("Bearer")
    assert home.ask("/", header, kind="websocket").kind == "websocket.close"
    assert home.reached == 0


def test_a_browser_gets_a_page_that_says_what_to_do(home: Guarded) -> None:
    reply = home.ask("/", ("accept", "text/html,*/*"))
    assert reply.status == 401
    assert "<code>homeport open</code>" in reply.text
    assert TOKEN not in reply.text


def test_two_authorizations_are_none(home: Guarded) -> None:
    assert home.ask("/api/status", BEARER, BEARER).status == 401


def test_the_login_link_sets_a_cookie_and_leaves_the_token_behind(home: Guarded) -> None:
    reply = home.ask(f"/graph?a=1&token={TOKEN}&b=%20x")
    assert (reply.status, reply.headers["location"]) == (303, "/graph?a=1&b=+x")
    cookie = reply.headers["set-cookie"]
    assert cookie.startswith(f"homeport_{PORT}=")
    assert all(part in cookie for part in ("Path=/", "HttpOnly", "SameSite=Strict"))
    assert TOKEN not in cookie
    assert home.ask("/", home.cookie()).text == "inside"


def test_the_login_link_cannot_lead_to_another_host(home: Guarded) -> None:
    for path in ("//evil.example/", "/\\evil.example/", "///evil.example"):
        target = home.ask(f"{path}?token={TOKEN}").headers["location"]
        assert target.startswith("/evil.example")


def test_after_a_click_elsewhere_the_next_step_is_a_page_of_our_own(home: Guarded) -> None:
    """Browsers keep SameSite=Strict cookies out of redirects that began on another site."""
    followed = [("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]
    reply = home.ask(f'/"x?token={TOKEN}', *followed, ("sec-fetch-dest", "document"))
    assert reply.status == 200
    assert 'url=/&quot;x"' in reply.text
    assert "set-cookie" in reply.headers


@pytest.mark.parametrize(
    "path", ["/?token=wrong", f"/?token={TOKEN}&token={TOKEN}", f"/api/services?token={TOKEN}"]
)
def test_a_bad_login_link_opens_nothing(home: Guarded, path: str) -> None:
    assert home.ask(path).status == 401


def test_a_cookie_set_by_another_port_does_not_lock_us_out(home: Guarded) -> None:
    name, value = home.cookie()
    assert home.ask("/", (name, f"homeport_{PORT}=bad; {value}")).text == "inside"


def test_a_cookie_is_good_for_its_user_only(home: Guarded) -> None:
    """Browsers send cookies to every port of a host, so another user's server may get ours."""
    home.uid = 1000
    cookie = home.cookie()
    home.uid = 1001
    assert home.ask("/", cookie).status == 401
    home.uid = None
    assert home.ask("/", cookie).status == 401
    home.uid = 1000
    assert home.ask("/", cookie).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"])
def test_changing_things_by_cookie_needs_our_own_page(home: Guarded, method: str) -> None:
    cookie = home.cookie()
    assert home.ask("/api/free", cookie, method=method).error() == "not-same-origin"
    other = ("origin", f"http://localhost:{PORT}")
    assert home.ask("/api/free", cookie, other, method=method).status == 403
    assert home.ask("/api/free", cookie, ("origin", OURS), method=method).status == 200
    fetched = ("sec-fetch-site", "same-origin")
    assert home.ask("/api/free", cookie, fetched, method=method).status == 200
    assert home.ask("/api/free", BEARER, method=method).status == 200


def test_a_websocket_needs_the_cookie_and_our_own_page(home: Guarded) -> None:
    cookie = home.cookie()
    assert home.ask("/ws", cookie, kind="websocket").kind == "websocket.close"
    assert home.ask("/ws", cookie, ("origin", OURS), kind="websocket").kind == "websocket.accept"
    assert home.ask("/ws", BEARER, kind="websocket").kind == "websocket.accept"


def test_a_refused_websocket_gets_its_status_where_the_server_can_send_one(home: Guarded) -> None:
    extensions: dict[str, dict[str, str]] = {"websocket.http.response": {}}
    reply = home.ask("/ws", kind="websocket", extensions=extensions)
    assert (reply.kind, reply.status) == ("websocket.http.response.start", 401)


def test_every_answer_carries_the_safety_headers(home: Guarded) -> None:
    for reply in (home.ask(), home.ask("/", BEARER), home.ask(f"/?token={TOKEN}")):
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert reply.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert home.ask("/api/status", BEARER).headers["cache-control"] == "no-store"
    assert "cache-control" not in home.ask("/page", BEARER).headers


def test_a_ticket_opens_once_and_only_for_the_user_who_asked(home: Guarded) -> None:
    home.uid = 1000
    assert home.ask("/api/ticket", method="POST").status == 401
    assert home.ask("/api/ticket", BEARER).status == 405
    given = home.ask("/api/ticket", BEARER, method="POST")
    ticket = msgspec.json.decode(given.text)["ticket"]
    home.uid = 1001
    assert home.ask(f"/?token={ticket}").status == 401
    home.uid = 1000
    assert home.ask(f"/?token={ticket}").status == 303
    assert home.ask(f"/?token={ticket}").status == 401


def test_only_the_lifespan_passes_unchecked() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    async def silent() -> Message:
        return {}

    async def deaf(_message: Message) -> None:
        return

    guard = Strangers(app, Keys(port=PORT, token=TOKEN))
    lifespan: Scope = {"type": "lifespan"}
    anyio.run(guard, lifespan, silent, deaf)
    assert seen == ["lifespan"]
