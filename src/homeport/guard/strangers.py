"""Keep strangers out of home: foreign web pages, other users, everybody without the token."""

from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode

from homeport.guard.answers import (
    BAD_HOST_COUNT,
    FOREIGN_HOST,
    FOREIGN_ORIGIN,
    NO_STORE,
    NO_TOKEN,
    NOT_SAME_ORIGIN,
    SAFETY_HEADERS,
    Refusal,
    go_to,
    refuse,
    respond,
)
from homeport.guard.asgi import App, Message, Receive, Scope, Send, cookies, header, only_header
from homeport.guard.keys import Keys

TICKET_PATH = "/api/ticket"
_SAFE_METHODS = ("GET", "HEAD")
# Sec-Fetch-Site of our own page, and of an address that the user typed or a program opened.
_TRUSTED_SITES = ("same-origin", "none")
_HTTP_PORT = 80

PeerUid = Callable[[Scope], int | None]


def nobody_knows(_scope: Scope) -> int | None:
    """Stand for a system that does not tell which user is at the other end."""
    return None


class Strangers:
    """ASGI middleware around everything home serves; only `lifespan` passes unchecked.

    `peer_uid` says which user of this machine is at the other end of the connection.
    """

    def __init__(self, app: App, keys: Keys, *, peer_uid: PeerUid = nobody_knows) -> None:
        """Guard `app`, which answers on the port of `keys`."""
        self._app = app
        self._keys = keys
        self._peer_uid = peer_uid
        self._hosts = _own_hosts(keys.port)
        self._origins = frozenset(
            f"{scheme}://{host}" for scheme in ("http", "https") for host in self._hosts
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through whoever may pass."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        as_page = _wants_page(scope)
        refusal = self._foreign(scope)
        if refusal is not None:
            await refuse(refusal, scope, send, as_page=as_page)
            return
        uid = self._peer_uid(scope)
        if await self._signed_in(scope, send, uid):
            return
        refusal = self._unknown(scope, uid)
        if refusal is not None:
            await refuse(refusal, scope, send, as_page=as_page)
        elif (scope["type"], scope["path"]) == ("http", TICKET_PATH):
            await self._give_ticket(scope, send, uid)
        else:
            await self._app(scope, receive, _with_safety_headers(scope, send))

    def _foreign(self, scope: Scope) -> Refusal | None:
        """Refuse what a web page elsewhere made a browser send (DNS rebinding, CSRF)."""
        hosts = header(scope, b"host")
        if len(hosts) != 1:
            return BAD_HOST_COUNT
        # Compared whole: no trailing dot, no 127.1, no [::ffff:127.0.0.1], no user@ part.
        if hosts[0].lower() not in self._hosts:
            return FOREIGN_HOST
        if any(origin not in self._origins for origin in header(scope, b"origin")):
            return FOREIGN_ORIGIN
        sites = header(scope, b"sec-fetch-site")
        if any(site not in _TRUSTED_SITES for site in sites) and not _is_followed_link(scope):
            return FOREIGN_ORIGIN
        return None

    async def _signed_in(self, scope: Scope, send: Send, uid: int | None) -> bool:
        """Answer a page address that carries a good token: keep it as a cookie, go on without."""
        if scope["type"] != "http" or scope["method"] != "GET" or _is_api(scope):
            return False
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        shown = [value for key, value in pairs if key == "token"]
        if len(shown) != 1:
            return False
        if not (self._keys.is_token(shown[0]) or self._keys.take_ticket(shown[0], uid)):
            return False
        cookie = (
            f"{self._keys.cookie_name}={self._keys.cookie_value(uid)}"
            "; Path=/; HttpOnly; SameSite=Strict"
        )
        rest = urlencode([pair for pair in pairs if pair[0] != "token"])
        target = _local_path(scope) + (f"?{rest}" if rest else "")
        is_ours = all(one in _TRUSTED_SITES for one in header(scope, b"sec-fetch-site"))
        await go_to(target, cookie, scope, send, by_redirect=is_ours)
        return True

    def _unknown(self, scope: Scope, uid: int | None) -> Refusal | None:
        """Refuse whoever shows neither the token nor the cookie."""
        if header(scope, b"authorization"):
            scheme, _, shown = (only_header(scope, b"authorization") or "").partition(" ")
            is_known = scheme.lower() == "bearer" and self._keys.is_token(shown.strip())
            return None if is_known else NO_TOKEN
        shown_cookies = cookies(scope, self._keys.cookie_name)
        if not any(self._keys.is_cookie(one, uid) for one in shown_cookies):
            return NO_TOKEN
        if not _changes_things(scope) or self._is_own_page(scope):
            return None
        return NOT_SAME_ORIGIN

    def _is_own_page(self, scope: Scope) -> bool:
        """Return whether the browser says that the very page it talks to sent this."""
        origin, host = only_header(scope, b"origin"), only_header(scope, b"host")
        if origin is not None and host is not None:
            return origin in (f"http://{host.lower()}", f"https://{host.lower()}")
        return only_header(scope, b"sec-fetch-site") == "same-origin"

    async def _give_ticket(self, scope: Scope, send: Send, uid: int | None) -> None:
        ticket = self._keys.new_ticket(uid) if scope["method"] == "POST" else None
        status, body = (
            (405, b"{}") if ticket is None else (200, f'{{"ticket":"{ticket}"}}'.encode())
        )
        headers = [(b"content-type", b"application/json"), NO_STORE, *SAFETY_HEADERS]
        await respond(scope, send, status, headers, body)


def _own_hosts(port: int) -> frozenset[str]:
    names = ("127.0.0.1", "localhost", "[::1]", "homeport.localhost")
    hosts = {f"{name}:{port}" for name in names}
    # Browsers leave the standard port away.
    return frozenset(hosts | set(names) if port == _HTTP_PORT else hosts)


def _is_api(scope: Scope) -> bool:
    path = scope["path"]
    return bool(path == "/api" or path.startswith("/api/"))


def _wants_page(scope: Scope) -> bool:
    if scope["type"] != "http" or _is_api(scope):
        return False
    return any("text/html" in one for one in header(scope, b"accept"))


def _changes_things(scope: Scope) -> bool:
    """A socket can carry commands, so it counts as a change."""
    return scope["type"] == "websocket" or scope["method"] not in _SAFE_METHODS


def _is_followed_link(scope: Scope) -> bool:
    """Return whether the user followed a link to here: it may open a page, but not be part of one.

    Source: W3C Fetch Metadata Request Headers.
    """
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and not _is_api(scope)
        and header(scope, b"sec-fetch-mode") == ["navigate"]
        and header(scope, b"sec-fetch-dest") == ["document"]
    )


def _local_path(scope: Scope) -> str:
    """Return the path to go to; one that begins with // would name another host."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return "/" + raw.decode("latin-1").lstrip("/\\")


def _with_safety_headers(scope: Scope, send: Send) -> Send:
    extra = [*SAFETY_HEADERS, NO_STORE] if _is_api(scope) else [*SAFETY_HEADERS]

    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": _merged(message.get("headers", ()), extra)}
        await send(message)

    return send_safely


def _merged(
    given: list[tuple[bytes, bytes]], extra: list[tuple[bytes, bytes]]
) -> list[tuple[bytes, bytes]]:
    """Return both; ours win, except that several Content-Security-Policies add up by themselves."""
    ours = {key for key, _ in extra} - {b"content-security-policy"}
    return [*((key, value) for key, value in given if key.lower() not in ours), *extra]
