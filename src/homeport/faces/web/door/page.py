"""The page for browsers: one file, nothing fetched from elsewhere, everything escaped."""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from homeport.faces.web.door.asking import Address
from homeport.faces.web.door.listing import Entry, Listing
from homeport.faces.web.door.words import Said
from homeport.home.route_list import State
from homeport.model.door import Reason

_HERE = Path(__file__).parent
_STYLE = (_HERE / "door.css").read_text(encoding="utf-8")
_SCRIPT = (_HERE / "door.js").read_text(encoding="utf-8")
_HOUSE = (
    '<path d="M3 9.5 10 3.5l7 6V17H3z"/><path d="M10 17v-4"/><circle cx="10" cy="10.6" r="1.6"/>'
)
_LOGO = f'<svg viewBox="0 0 20 20" aria-hidden="true">{_HOUSE}</svg>'
# In the page itself: a browser that finds none asks for /favicon.ico, of an app that is not there.
_ICON = b64encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#6d66e0" '
    f'stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{_HOUSE}</svg>'.encode()
).decode()
# Apps of this machine may show each other in frames (a shell and its parts, a docs page and its
# demo): then the frame says why it is empty and comes back by itself. Nothing here can be clicked
# that changes anything. Pages from elsewhere may not.
_FRAMED_BY = (
    "'self' http://localhost:* https://localhost:* http://*.localhost:* https://*.localhost:*"
)
_STATE_WORDS = {State.LISTENING: "running", State.DOWN: "not running", State.UNKNOWN: "not seen"}
_WORD_ABOVE = {
    Reason.UNKNOWN: "Unknown name",
    Reason.DOWN: "Waiting for it",
    Reason.HIDDEN: "Hidden",
    Reason.UNREACHABLE: "Out of reach",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on one page.

    `may_reload`: the request was one that a browser may repeat without asking.
    """

    said: Said
    address: Address
    listing: Listing
    may_reload: bool


def new_nonce() -> str:
    """Return the word by which the browser knows our own style and script."""
    return secrets.token_urlsafe(16)


def policy(nonce: str) -> str:
    """Return the Content-Security-Policy: nothing but what is in the page, and asking home."""
    return (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; "
        "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {_FRAMED_BY}"
    )


def to_page(page: Page, nonce: str) -> str:
    """Return the HTML."""
    said = page.said
    reload = "" if page.may_reload else ' data-asks="1"'
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(said.what.rstrip('.'))}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">'
        f'<link rel="icon" href="data:image/svg+xml;base64,{_ICON}">'
        '<noscript><meta http-equiv="refresh" content="2"></noscript>'
        f'<style nonce="{nonce}">{_STYLE}</style></head>\n'
        f'<body data-reason="{said.reason}"{reload}>\n'
        f"<header>{_LOGO}<b>Homeport</b>{_span('at', _at(page))}</header>\n"
        f"<main>{_head(said)}{_doctor(said)}{_near(page.listing)}{_todo(said)}"
        f"{_others(page.listing)}</main>\n"
        f"<footer>{_foot(page)}</footer>\n"
        f'<script nonce="{nonce}">{_SCRIPT}</script></body></html>\n'
    )


def _at(page: Page) -> str:
    return f"{page.address.host}{page.address.port}" if page.said.name is not None else ""


def _head(said: Said) -> str:
    # What is alike is listed below, with links.
    why = "" if said.is_alike or not said.why else f'<p class="why">{escape(said.why)}</p>'
    above = f'<p class="state"><i></i>{_WORD_ABOVE[said.reason]}</p>'
    return f"{above}<h1>{escape(said.what)}</h1>{why}"


def _doctor(said: Said) -> str:
    """Return the place for the verdict, which the script fetches and fills in."""
    if said.reason is not Reason.DOWN or said.name is None:
        return ""
    return (
        '<section id="doctor" class="card" aria-live="polite" hidden><h2>Why</h2>'
        '<p class="looking">Looking for the cause…</p></section>'
    )


def _todo(said: Said) -> str:
    if not said.command:
        return f'<p class="why">{escape(said.lead)}</p>'
    return (
        f'<section class="todo"><p>{escape(said.lead)}:</p>'
        f'<div class="command"><code>{escape(said.command)}</code>'
        '<button type="button" hidden>Copy</button></div></section>'
    )


def _near(listing: Listing) -> str:
    return _apps("Did you mean", [one for one in listing.entries if one.is_near])


def _others(listing: Listing) -> str:
    others = [one for one in listing.entries if not one.is_near]
    has_near = len(others) < len(listing.entries)
    more = _more(listing.more)
    return _apps("What else there is" if has_near else "What there is", others) + more


def _more(count: int) -> str:
    words = f'<p class="more">and {count} more: <code>homeport route ls</code></p>'
    return words if count else ""


def _apps(title: str, entries: Sequence[Entry]) -> str:
    rows = "".join(_row(one) for one in entries)
    return f'<section class="apps"><h2>{title}</h2><ul>{rows}</ul></section>' if rows else ""


def _row(one: Entry) -> str:
    state = _STATE_WORDS[one.state]
    return (
        f'<li><a href="{escape(one.link)}"><i class="{one.state}"></i>'
        f"<b>{escape(one.name)}</b>{_span('what', one.what)}"
        f"{_span('running' if one.state is State.LISTENING else 'off', state)}</a></li>"
    )


def _foot(page: Page) -> str:
    if page.may_reload:
        is_down = page.said.reason is Reason.DOWN
        words = "opens the app as soon as it runs" if is_down else "reloads by itself"
        when = "" if is_down else " when this changes"
        return f'<span id="wait">This page {words}{when}.</span>'
    return '<span id="wait">What you sent has not reached the app.</span>'


def _span(kind: str, text: str) -> str:
    return f'<span class="{kind}">{escape(text)}</span>' if text else ""
