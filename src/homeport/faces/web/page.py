"""The page at `/`: the live map of this machine, for a browser."""

import socket
from pathlib import Path

from fastapi import FastAPI, Request
from nicegui import Client, ui

from homeport.faces.web.certificate import TrustLook
from homeport.faces.web.doctor_tab import Wish
from homeport.faces.web.session import Session, Sources
from homeport.home.door.board import Board
from homeport.home.rounds import Rounds
from homeport.home.watch import Watch
from homeport.model.question import Intent

_HERE = Path(__file__).parent
_STYLES = ("page.css", "routes.css")
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#6d66e0" '
    'stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">'
    '<path d="M3 9.5 10 3.5l7 6V17H3z"/><path d="M10 17v-4"/>'
    '<circle cx="10" cy="10.6" r="1.6"/></svg>'
)
# A browser that fetched the page but never opens its socket (curl, a prefetch) is let go.
_CONNECT_WITHIN_S = 30.0
# How long a page may be away and come back to where it was; also paces the keep-alive pings.
_RECONNECT_WITHIN_S = 30.0
_LONGEST_TARGET = 2_000


def attach(app: FastAPI, watch: Watch, rounds: Rounds, board: Board) -> None:
    """Add the page and everything it needs to `app`. Nothing is fetched from elsewhere."""
    machine = socket.gethostname()
    sources = Sources(watch=watch, rounds=rounds, board=board, trust=TrustLook())
    ui.add_head_html((_HERE / "head.html").read_text(encoding="utf-8"), shared=True)
    for name in _STYLES:
        style = (_HERE / name).read_text(encoding="utf-8")
        ui.add_head_html(f"<style>{style}</style>", shared=True)

    @ui.page("/", title=f"Homeport · {machine}")
    async def home(client: Client, request: Request) -> None:
        with ui.element("main").classes("hp-page"):
            session = Session(sources, machine, wish_of(request))
        await client.connected(timeout=_CONNECT_WITHIN_S)
        await session.follow(client)

    ui.run_with(
        app,
        title="Homeport",
        favicon=_ICON,
        dark=None,
        language="en-US",
        tailwind=False,
        binding_refresh_interval=None,  # nothing is bound, everything is told
        reconnect_timeout=_RECONNECT_WITHIN_S,
        gzip_middleware_factory=None,  # over loopback, packing costs more than it saves
        show_welcome_message=False,
    )


def wish_of(request: Request) -> Wish | None:
    """Return what a link to the page asks the doctor (`/?doctor=127.0.0.1:5173`)."""
    target = request.query_params.get("doctor", "").strip()[:_LONGEST_TARGET]
    if not target:
        return None
    # A link on somebody's website may fill the form in, but only the person may send it.
    is_own = request.headers.get("sec-fetch-site", "none") in ("none", "same-origin")
    is_start = request.query_params.get("intent") == Intent.START
    return Wish(
        target=target, intent=Intent.START if is_start else Intent.CONNECT, may_begin=is_own
    )
