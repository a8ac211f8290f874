"""Ask the same page in another way, to see which part of the question was refused."""

from collections.abc import Sequence
from typing import Final

from homeport.model.exchange import Exchange
from homeport.probe.consult.talk import Connect, not_connected
from homeport.probe.consult.web import Request, ask_http

_PATIENCE_S: Final = 1.5
_MOST_NAMES = 4
_FIRST_ERROR = 400
_MOST_HEADER_BYTES = 256 * 1024
_PAD_BYTES = 4000


def try_hosts(
    connect: Connect,
    names: Sequence[str],
    resource: str = "/",
    *,
    patience_s: float = _PATIENCE_S,
) -> tuple[Exchange, ...]:
    """Return the answers to a GET with each of (at most 4) other Host headers.

    It stops at the first that is no error, and where nobody answers.
    """
    exchanges: list[Exchange] = []
    for name in names[:_MOST_NAMES]:
        request = Request(host_header=name, resource=resource)
        exchanges.append(_ask(connect, request, patience_s))
        http = exchanges[-1].http
        if http is None or http.status < _FIRST_ERROR:
            break
    return tuple(exchanges)


def ask_with_large_header(
    connect: Connect,
    size_bytes: int,
    *,
    host_header: str = "localhost",
    patience_s: float = _PATIENCE_S,
) -> Exchange:
    """Return the answer to a GET whose cookies are `size_bytes` long, as those of a browser.

    The names are not those of anybody's session. At most 256 KiB are sent.
    """
    left = min(size_bytes, _MOST_HEADER_BYTES)
    cookies: list[str] = []
    while left > 0:
        cookies.append(f"homeport-size-{len(cookies)}=" + "x" * min(left, _PAD_BYTES))
        left -= len(cookies[-1])
    request = Request(host_header=host_header, extra_headers={"Cookie": "; ".join(cookies)})
    return _ask(connect, request, patience_s)


def _ask(connect: Connect, request: Request, patience_s: float) -> Exchange:
    try:
        opened = connect()
    except OSError as error:
        return not_connected("http", f"GET {request.path} with Host {request.host}", error)
    return ask_http(opened, request, patience_s=patience_s)
