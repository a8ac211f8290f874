"""Tell what came through the gateway from what came directly, and believe only the gateway."""

import os

from homeport.guard.asgi import App, Receive, Scope, Send
from homeport.guard.strangers import PeerUid
from homeport.model.address import parse_host
from homeport.model.door import DoorCall, Reason

# What the gateway says of a request; see gateway/routes.py.
_REASON, _NAME, _CLIENT = b"x-homeport-door", b"x-homeport-name", b"x-homeport-client"
_SCHEME = b"x-forwarded-proto"
_OURS = (_REASON, _NAME, _CLIENT)
_ROOT = 0
CALL = "homeport.door"
# What cannot be read is nobody that anybody knows.
_NOBODY = ("0.0.0.0", 0)  # noqa: S104 - said, not bound


class Entrance:
    """ASGI middleware in front of everything.

    On the gateway's socket, which only this user can open, the client is whom the gateway names, so
    that those behind see the connection as if there were no gateway. A request for a name without
    an app goes to `strays`, with a DoorCall in its scope; everything else to `app`.
    """

    def __init__(self, app: App, strays: App, *, port: int, peer_uid: PeerUid) -> None:
        """`port` is the door's; `peer_uid` says whose the client is."""
        self._app = app
        self._strays = strays
        self._port = port
        self._peer_uid = peer_uid

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on to where it belongs."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        said = {key: value.decode("latin-1") for key, value in scope["headers"] if key in _OURS}
        is_through = _is_unix(scope)
        scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in _OURS]}
        if is_through:
            self._take_client(scope, said.get(_CLIENT, ""))
        reason = _reason(said.get(_REASON)) if is_through else None
        if reason is None:
            await self._app(scope, receive, send)
            return
        is_own = self._peer_uid(scope) in (os.geteuid(), _ROOT)
        scope[CALL] = DoorCall(reason=reason, name=said.get(_NAME, ""), is_own=is_own)
        await self._strays(scope, receive, send)

    def _take_client(self, scope: Scope, text: str) -> None:
        """Put the client and the door where the socket's own ends would stand."""
        if not text:
            # Nobody but this user's own programs can open the socket without the gateway.
            return
        host, _, port = text.rpartition(":")
        host = host.strip("[]")
        if not port.isdecimal():
            scope["client"] = _NOBODY
            return
        is_v4 = parse_host(host).version == 4
        scope["client"] = (host, int(port))
        scope["server"] = ("127.0.0.1" if is_v4 else "::1", self._port)
        schemes = [value for key, value in scope["headers"] if key == _SCHEME]
        if schemes == [b"https"]:
            scope["scheme"] = "wss" if scope["type"] == "websocket" else "https"


def _is_unix(scope: Scope) -> bool:
    """Return whether the request came over the unix socket: it has no port, and no client."""
    server = scope.get("server")
    return scope.get("client") is None and (not server or server[1] is None)


def _reason(text: str | None) -> Reason | None:
    try:
        return None if text is None else Reason(text)
    except ValueError:
        return None
