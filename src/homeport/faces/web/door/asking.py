"""Find out who asks the door, and in which form they can read the answer."""

import re
from dataclasses import dataclass
from enum import StrEnum

from starlette.types import Scope

# How the page asks home from within itself: for the verdict, and whether the app is up again.
ASK_HEADER = "x-homeport-ask"
SUFFIX = ".localhost"
_LONGEST_HOST = 300
_PORT = re.compile(r":(\d{1,5})$")
# Programs that take whatever comes and hand it to code, which reads JSON more easily.
_LIBRARIES = (
    "python-requests", "python-httpx", "aiohttp", "axios", "node-fetch", "undici", "node", "got",
    "go-http-client", "okhttp", "java-http-client", "postmanruntime", "insomnia",
)  # fmt: skip


class Form(StrEnum):
    """The shapes of an answer. VERDICT and POLL are what the page itself asks for."""

    PAGE = "page"
    JSON = "json"
    PLAIN = "plain"
    GRPC = "grpc"
    VERDICT = "verdict"
    POLL = "poll"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What stood in the address bar: `name` is the host without .localhost, `port` has its colon.

    `port` is "" where the address had none.
    """

    host: str
    name: str
    port: str
    path: str


def form_of(scope: Scope) -> Form:
    """Return the form in which whoever sent the request expects its answer."""
    kind = _header(scope, b"content-type").lower()
    accept = _header(scope, b"accept").lower()
    if kind.startswith("application/grpc"):
        return Form.GRPC
    asked = _header(scope, ASK_HEADER.encode())
    if asked in (Form.VERDICT, Form.POLL):
        return Form(asked)
    if scope["type"] == "http" and "text/html" in accept:
        return Form.PAGE
    return Form.JSON if _reads_json(scope, kind, accept) else Form.PLAIN


def address_of(scope: Scope) -> Address:
    """Return what was asked for. Of a Host that cannot be shown, what can be is left."""
    whole = _printable(_header(scope, b"host").lower())[:_LONGEST_HOST]
    found = _PORT.search(whole)
    host = whole[: found.start()] if found else whole
    name = host.removesuffix(".").removesuffix(SUFFIX)
    return Address(host=host, name=name, port=found[0] if found else "", path=scope["path"])


def grpc_kind(scope: Scope) -> str:
    """Return the content type for the answer to a gRPC or gRPC-web client."""
    is_web = _header(scope, b"content-type").lower().startswith("application/grpc-web")
    return "application/grpc-web+proto" if is_web else "application/grpc"


def _reads_json(scope: Scope, kind: str, accept: str) -> bool:
    agent = _header(scope, b"user-agent").lower()
    return (
        "json" in accept
        or "json" in kind
        # fetch() in a browser and in Node; scripts and pictures are "no-cors".
        or _header(scope, b"sec-fetch-mode") in ("cors", "same-origin")
        or agent.startswith(_LIBRARIES)
    )


def _header(scope: Scope, name: bytes) -> str:
    """Return the first value of a header, "" when there is none."""
    values = (value for key, value in scope["headers"] if key.lower() == name)
    return next((value.decode("latin-1").strip() for value in values), "")


def _printable(text: str) -> str:
    """Return `text` without what moves a terminal's cursor or hides a part of a name."""
    return "".join(one for one in text if one.isascii() and one.isprintable())
