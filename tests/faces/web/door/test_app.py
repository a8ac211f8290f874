"""What comes back over the wire, for every kind of client."""

import json
from collections.abc import Iterator
from urllib.parse import unquote

import anyio
import httpx
import pytest
from door_world import LINES, Door, diagnosis, line, served
from starlette.types import Message, Scope

from homeport.model.door import DoorCall, Reason

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
STATUS = {
    Reason.UNKNOWN: (404, "no-such-app"),
    Reason.DOWN: (503, "app-down"),
    Reason.HIDDEN: (404, "app-hidden"),
    Reason.UNREACHABLE: (502, "app-unreachable"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Door]:
    with served(Door()) as door:
        yield door


@pytest.fixture
def door(server: Door) -> Door:
    server.call, server.lines, server.said = called(Reason.DOWN), LINES, diagnosis()
    server.asked.clear()
    return server


def called(reason: Reason, name: str = "shop", *, is_own: bool = True) -> DoorCall:
    return DoorCall(reason=reason, name=name, is_own=is_own)


def ask(door: Door, method: str = "GET", path: str = "/", **headers: str) -> httpx.Response:
    named = {"host": "shop.localhost:62893"} | {
        key.replace("_", "-"): value for key, value in headers.items()
    }
    with httpx.Client(trust_env=False) as client:
        return client.request(method, f"http://127.0.0.1:{door.port}{path}", headers=named)


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*"])
def test_every_answer_says_why_and_is_kept_by_nobody(
    door: Door, reason: Reason, accept: str
) -> None:
    door.call = called(reason)
    answer = ask(door, accept=accept)
    assert answer.status_code == STATUS[reason][0]
    assert answer.headers["x-homeport-door"] == reason
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers.get("retry-after") == ("1" if reason is Reason.DOWN else None)
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("reason", list(Reason))
def test_programs_get_json(door: Door, reason: Reason) -> None:
    door.call = called(reason)
    body = ask(door, accept="application/json").json()
    assert set(body["error"]) == {"code", "what", "hint"}
    assert body["error"]["code"] == STATUS[reason][1]
    assert body["error"]["what"]
    assert body["error"]["hint"]
    assert ("causes" in body) is (reason is Reason.DOWN)


def test_the_causes_of_an_app_that_is_down(door: Door) -> None:
    body = ask(door, path="/api/cart?x=1", accept="application/json").json()
    assert body["error"]["what"] == "shop is not running. It listened at localhost:5173 last."
    assert body["error"]["hint"] == "Look closer: homeport doctor localhost:5173"
    assert body["causes"][0]["code"] == "not-listening"
    assert door.asked == ["shop"]


def test_a_doctor_who_knows_nothing_says_nothing(door: Door) -> None:
    door.said = None
    assert "causes" not in ask(door, accept="application/json").json()


def test_programs_do_not_wait_for_a_slow_doctor() -> None:
    with served(Door(is_slow=True)) as door:
        body = ask(door, accept="application/json").json()
    assert body["error"]["code"] == "app-down"
    assert "causes" not in body


def test_the_page_asks_by_a_header_and_no_console_calls_it_a_failure(door: Door) -> None:
    verdict = ask(door, path="/any/path", x_homeport_ask="verdict", accept="application/json")
    assert (verdict.status_code, verdict.headers["x-homeport-door"]) == (200, "down")
    assert verdict.json()["causes"]
    poll = ask(door, "HEAD", x_homeport_ask="poll")
    assert (poll.status_code, poll.headers["x-homeport-door"]) == (204, "down")
    assert len(door.asked) == 1


def test_curl_gets_a_line_or_three(door: Door) -> None:
    told = ask(door, accept="*/*", user_agent="curl/8.0")
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.text == (
        "shop.localhost: shop is not running.\n"
        "It listened at localhost:5173 last.\n"
        "Look closer: homeport doctor localhost:5173\n"
    )
    door.call = called(Reason.UNKNOWN, "")
    door.lines = (line("shopp", target="localhost:5174", what="Vite"),)
    assert ask(door, accept="*/*", user_agent="curl/8.0").text == (
        "shop.localhost: There is no app called shop.\n"
        "Did you mean shopp.localhost:62893? (Vite · :5174)\n"
        "If it listens on port 5173, give it the name: homeport route add shop 5173\n"
    )


def test_the_page_is_answered_before_the_doctor(door: Door) -> None:
    page = ask(door, **BROWSER)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1>shop is not running.</h1>" in page.text
    assert "Looking for the cause…" in page.text
    assert door.asked == []


def test_style_and_script_are_known_by_a_word_that_is_new_each_time(door: Door) -> None:
    words = set()
    for _ in range(2):
        page = ask(door, **BROWSER)
        policy = page.headers["content-security-policy"]
        nonce = policy.partition("script-src 'nonce-")[2].partition("'")[0]
        assert page.text.count(f'nonce="{nonce}"') == 2
        assert "unsafe" not in policy
        words.add(nonce)
    assert len(words) == 2


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_hear_the_same(door: Door, method: str) -> None:
    answer = ask(door, method, **BROWSER)
    assert answer.status_code == 503
    assert 'data-asks="1"' in answer.text
    assert "reloads by itself" not in answer.text


def test_a_head_has_the_headers_of_a_get(door: Door) -> None:
    head, get = ask(door, "HEAD", accept="*/*"), ask(door, accept="*/*")
    assert (head.status_code, head.content) == (503, b"")
    for name in ("content-type", "x-homeport-door", "retry-after", "content-security-policy"):
        assert head.headers[name] == get.headers[name]


def test_a_large_upload_is_not_read(door: Door) -> None:
    with httpx.Client(trust_env=False) as client:
        answer = client.post(
            f"http://127.0.0.1:{door.port}/upload",
            headers={"host": "shop.localhost", "content-length": "2", "accept": "*/*"},
            content=b"hi",
        )
    assert answer.status_code == 503


@pytest.mark.parametrize(
    ("reason", "status"),
    [(Reason.UNKNOWN, 5), (Reason.HIDDEN, 5), (Reason.DOWN, 14), (Reason.UNREACHABLE, 14)],
)
@pytest.mark.parametrize("kind", ["application/grpc", "application/grpc+proto"])
def test_grpc_clients_get_a_status_of_theirs(
    door: Door, reason: Reason, status: int, kind: str
) -> None:
    door.call = called(reason)
    door.lines = (line(shown="größe"),)
    answer = ask(door, "POST", "/pkg.Shop/Buy", content_type=kind, te="trailers")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"] == "application/grpc"
    assert answer.headers["grpc-status"] == str(status)
    assert answer.headers["grpc-message"].isascii()
    assert "größe" in unquote(answer.headers["grpc-message"])


def test_grpc_web_is_answered_in_its_own_kind(door: Door) -> None:
    answer = ask(door, "POST", content_type="application/grpc-web-text")
    assert answer.headers["content-type"] == "application/grpc-web+proto"


HANDSHAKE = {
    "connection": "Upgrade",
    "upgrade": "websocket",
    "sec_websocket_key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "sec_websocket_version": "13",
}


def test_a_websocket_is_refused_with_the_status(door: Door) -> None:
    answer = ask(door, **HANDSHAKE)
    assert answer.status_code == 503
    assert answer.headers["x-homeport-door"] == "down"


def test_a_server_that_cannot_refuse_a_websocket_closes_it() -> None:
    assert _spoken({}) == [{"type": "websocket.close", "code": 1008}]
    start, body = _spoken({"websocket.http.response": {}})
    assert (start["type"], start["status"]) == ("websocket.http.response.start", 503)
    assert body["body"].startswith(b"shop.localhost: ")


def _spoken(extensions: dict[str, dict[str, str]]) -> list[Message]:
    """Return what the application says to a handshake."""
    heard: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        heard.append(message)

    scope: Scope = {
        "type": "websocket",
        "path": "/",
        "headers": [(b"host", b"shop.localhost")],
        "extensions": extensions,
    }
    anyio.run(Door().app, scope, receive, send)
    return heard


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*"])
def test_strangers_hear_no_names(door: Door, reason: Reason, accept: str) -> None:
    door.call = called(reason, is_own=False)
    answer = ask(door, accept=accept)
    said = answer.text.replace("width=device-width", "")
    for word in ("shop", "cart", "docs", "5173", "4321", "homeport doctor", "homeport route"):
        assert word not in said.partition("<script")[0]
    assert door.asked == []


def test_for_strangers_what_is_hidden_does_not_exist(door: Door) -> None:
    seen = []
    for reason in (Reason.UNKNOWN, Reason.HIDDEN):
        door.call = called(reason, is_own=False)
        answer = ask(door, accept="application/json")
        seen.append((answer.status_code, answer.content, answer.headers["x-homeport-door"]))
    assert seen[0] == seen[1]
    assert json.loads(seen[0][1])["error"]["code"] == "no-such-app"
