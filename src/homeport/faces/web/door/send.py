"""Send one whole answer of the door, to whatever kind of request it was."""

from dataclasses import dataclass, field

from starlette.types import Scope, Send

from homeport.faces.web.door.words import Said
from homeport.model.door import Reason

# The page of an app may be gone with the next request, so nobody keeps anything.
_ALWAYS = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"vary", b"accept"),
)
_NOTHING_AT_ALL = "default-src 'none'; frame-ancestors 'none'"
_RETRY_AFTER = (b"retry-after", b"1")
_NO_CONTENT = 204


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer; without `status` it has that of what is said."""

    said: Said
    status: int | None = None
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""
    policy: str = _NOTHING_AT_ALL
    headers: tuple[tuple[bytes, bytes], ...] = field(default=())


async def send_reply(reply: Reply, scope: Scope, send: Send) -> None:
    """Send `reply`; a WebSocket handshake gets it too, where the server can do that.

    The body of the request is not read: whoever uploads to an app that is not there may stop.
    """
    prefix = ""
    if scope["type"] == "websocket":
        if "websocket.http.response" not in scope.get("extensions", {}):
            await send({"type": "websocket.close", "code": 1008})
            return
        prefix = "websocket."
    # How long the answer to a GET would be depends on the doctor, who is not asked for a HEAD.
    is_head = scope["type"] == "http" and scope["method"] == "HEAD"
    status = reply.said.status if reply.status is None else reply.status
    await send(
        {
            "type": f"{prefix}http.response.start",
            "status": status,
            "headers": _headers(reply, status, has_length=not is_head),
        }
    )
    await send({"type": f"{prefix}http.response.body", "body": b"" if is_head else reply.body})


def _headers(reply: Reply, status: int, *, has_length: bool) -> list[tuple[bytes, bytes]]:
    headers = [
        (b"x-homeport-door", reply.said.reason.encode()),
        (b"content-security-policy", reply.policy.encode()),
        *_ALWAYS,
        *reply.headers,
    ]
    if reply.said.reason is Reason.DOWN:
        headers.append(_RETRY_AFTER)
    if status != _NO_CONTENT:
        headers.append((b"content-type", reply.kind.encode()))
    if status != _NO_CONTENT and has_length:
        headers.append((b"content-length", str(len(reply.body)).encode()))
    return headers
