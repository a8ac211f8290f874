"""What a stranger gets to see: a status, one sentence, and how to come in. Never a secret."""

from dataclasses import dataclass
from html import escape

import msgspec

from homeport.guard.asgi import Scope, Send

_JSON = b"application/json"
_HTML = b"text/html; charset=utf-8"

# Sent with everything that leaves home.
SAFETY_HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"frame-ancestors 'none'"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
)
NO_STORE = (b"cache-control", b"no-store")

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Homeport</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1rem}}
code{{font-size:1.1em;padding:.2em .5em;border:1px solid;border-radius:.4em}}</style></head>
<body><h1>{title}</h1><p>{what}</p><p>{hint}</p></body></html>
"""
_AGAIN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Homeport</title>
<meta http-equiv="refresh" content="0;url={target}"></head>
<body><a href="{target}">Homeport</a></body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why somebody is turned away. `hint` may hold `code` marked by backquotes."""

    status: int
    code: str
    what: str
    hint: str


BAD_HOST_COUNT = Refusal(
    status=400,
    code="bad-host",
    what="the request does not have exactly one Host header",
    hint="send Host: 127.0.0.1:PORT",
)
FOREIGN_HOST = Refusal(
    status=403,
    code="foreign-host",
    what="home answers only to 127.0.0.1, localhost and [::1], with its own port",
    hint="open the address that `homeport status` shows",
)
FOREIGN_ORIGIN = Refusal(
    status=403,
    code="foreign-origin",
    what="the request comes from a web page that is not home's own",
    hint="open the page itself: `homeport open`",
)
NOT_SAME_ORIGIN = Refusal(
    status=403,
    code="not-same-origin",
    what="a cookie is not enough here: nothing shows that home's own page sent this",
    hint="send Authorization: Bearer TOKEN instead; `homeport status` shows the token",
)
NO_TOKEN = Refusal(
    status=401,
    code="no-token",
    what="This is home, and it does not know you yet.",
    hint="On this machine, run `homeport open`",
)


async def refuse(refusal: Refusal, scope: Scope, send: Send, *, as_page: bool) -> None:
    """Answer an HTTP request or a WebSocket handshake with `refusal`."""
    if as_page:
        kind, body = _HTML, _page(refusal)
    else:
        kind, body = _JSON, _error(refusal)
    headers = [(b"content-type", kind), NO_STORE, *SAFETY_HEADERS]
    if refusal.status == NO_TOKEN.status:
        headers.append((b"www-authenticate", b'Bearer realm="homeport"'))
    await respond(scope, send, refusal.status, headers, body)


async def go_to(target: str, cookie: str, scope: Scope, send: Send, *, by_redirect: bool) -> None:
    """Set the cookie and send the browser on to `target`.

    After a click on another site a browser withholds SameSite=Strict cookies from the whole chain
    of redirects, so then a page of our own does the next step.

    Source: RFC 6265bis, section 5.2.
    """
    headers = [(b"set-cookie", cookie.encode()), NO_STORE, *SAFETY_HEADERS]
    if by_redirect:
        headers.append((b"location", target.encode()))
        await respond(scope, send, 303, headers, b"")
        return
    body = _AGAIN.format(target=escape(target)).encode()
    await respond(scope, send, 200, [(b"content-type", _HTML), *headers], body)


async def respond(
    scope: Scope, send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes
) -> None:
    """Send one whole answer; a WebSocket handshake gets it too, where the server can do that."""
    prefix = ""
    if scope["type"] == "websocket":
        if "websocket.http.response" not in scope.get("extensions", {}):
            await send({"type": "websocket.close", "code": 1008})
            return
        prefix = "websocket."
    headers = [*headers, (b"content-length", str(len(body)).encode())]
    await send({"type": f"{prefix}http.response.start", "status": status, "headers": headers})
    await send({"type": f"{prefix}http.response.body", "body": body})


def _error(refusal: Refusal) -> bytes:
    inner = {"code": refusal.code, "what": refusal.what, "hint": refusal.hint}
    return msgspec.json.encode({"error": inner})


def _page(refusal: Refusal) -> bytes:
    title = "Not let in" if refusal.status != NO_TOKEN.status else "Homeport"
    return _PAGE.format(
        title=title, what=_marked(refusal.what), hint=_marked(refusal.hint)
    ).encode()


def _marked(text: str) -> str:
    """Return `text` as HTML, with `backquoted` parts as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))
