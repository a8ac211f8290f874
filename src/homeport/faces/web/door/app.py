"""The ASGI application that answers for every name without an app."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import anyio
from starlette.types import ASGIApp, Receive, Scope, Send

from homeport.faces.web.door.asking import Address, Form, address_of, form_of, grpc_kind
from homeport.faces.web.door.listing import Listing, to_listing
from homeport.faces.web.door.page import Page, new_nonce, policy, to_page
from homeport.faces.web.door.send import Reply, send_reply
from homeport.faces.web.door.texts import grpc_headers, to_json_text, to_plain_text
from homeport.faces.web.door.words import Said, say
from homeport.home.route_list import RouteLine
from homeport.model.door import DoorCall, Reason
from homeport.model.finding import Diagnosis

# Programs get the causes when they are there that soon; the page can wait.
_PROGRAM_WAITS_S = 1.5
_PAGE_WAITS_S = 20.0
_SAFE_METHODS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorFacts:
    """Where the answers come from.

    `names` returns the routes of this moment and must be quick. `verdict` may take seconds.
    """

    names: Callable[[], tuple[RouteLine, ...]]
    verdict: Callable[[str], Awaitable[Diagnosis | None]]


def door_pages(source: DoorFacts) -> ASGIApp:
    """Return the application; `scope["homeport.door"]` must hold the DoorCall."""

    async def app(scope: Scope, _receive: Receive, send: Send) -> None:
        call: DoorCall = scope["homeport.door"]
        reply = await _reply(source, call, scope)
        await send_reply(reply, scope, send)

    return app


async def _reply(source: DoorFacts, call: DoorCall, scope: Scope) -> Reply:
    address, form = address_of(scope), form_of(scope)
    # A poll comes every second from every open page: it needs no words.
    is_bare = form is Form.POLL or not call.is_own
    lines = () if is_bare else source.names()
    said = say(call, address, lines)
    match form:
        case Form.POLL:
            return Reply(said=said, status=204)
        case Form.GRPC:
            return Reply(said=said, status=200, kind=grpc_kind(scope), headers=grpc_headers(said))
        case Form.PLAIN:
            return Reply(said=said, body=to_plain_text(said, address).encode())
        case Form.PAGE:
            return _page(said, address, lines, scope["method"])
        case Form.JSON | Form.VERDICT:
            return await _json(source, said, scope, is_page=form is Form.VERDICT)


def _page(said: Said, address: Address, lines: tuple[RouteLine, ...], method: str) -> Reply:
    has_list = said.reason is Reason.UNKNOWN and said.name is not None
    listing = to_listing(lines, said.name or "", address.port) if has_list else Listing()
    nonce = new_nonce()
    page = Page(said=said, address=address, listing=listing, may_reload=method in _SAFE_METHODS)
    return Reply(
        said=said,
        kind="text/html; charset=utf-8",
        body=to_page(page, nonce).encode(),
        policy=policy(nonce),
    )


async def _json(source: DoorFacts, said: Said, scope: Scope, *, is_page: bool) -> Reply:
    """Return the error as JSON; the page gets it with 200, so that no console calls it a failure.

    A browser lists each answer above 399 as an error, and the page is itself the report of it.
    """
    diagnosis = None
    is_asked = said.reason is Reason.DOWN and said.name is not None
    if is_asked and scope["type"] == "http" and scope["method"] != "HEAD":
        with anyio.move_on_after(_PAGE_WAITS_S if is_page else _PROGRAM_WAITS_S):
            diagnosis = await source.verdict(said.name or "")
    return Reply(
        said=said,
        status=200 if is_page else said.status,
        kind="application/json",
        body=to_json_text(said, diagnosis),
    )
