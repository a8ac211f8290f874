"""The look keeps its promises: enough contrast in both themes, nothing fetched from elsewhere."""

import re
from pathlib import Path

import pytest
from fastapi import Request

import homeport.faces.web
from homeport.faces.web.doctor_tab import Wish
from homeport.faces.web.page import wish_of
from homeport.model.question import Intent

HERE = Path(homeport.faces.web.__file__).parent
STYLE = (HERE / "page.css").read_text()
# WCAG 2.2, success criterion 1.4.3: normal text.
AA = 4.5
PAIRS = [
    ("text", "bg"), ("text", "panel"), ("text", "raise"), ("text", "soft"), ("dim", "bg"),
    ("dim", "panel"), ("dim", "raise"), ("dim", "hover"), ("faint", "bg"), ("faint", "panel"),
    ("faint", "raise"), ("accent", "bg"), ("accent", "soft"), ("accent", "raise"), ("bad", "bg"),
    ("bad", "raise"), ("bad", "bad-soft"), ("warn", "warn-soft"), ("good", "raise"),
    ("on-strong", "strong"), ("on-strong", "bad"), ("bg", "text"), ("bg", "accent"), ("bg", "dim"),
    ("dim", "line"), ("faint", "hover"), ("faint", "soft"), ("dim", "soft"),
]  # fmt: skip


def colours(theme: str) -> dict[str, str]:
    light, dark = re.findall(r":root[^{]*\{(.*?)\}", STYLE, re.DOTALL)[:2]
    named = dict(re.findall(r"--hp-([\w-]+):\s*(#[0-9a-f]{6})", light))
    if theme == "dark":
        named |= dict(re.findall(r"--hp-([\w-]+):\s*(#[0-9a-f]{6})", dark))
    return named


def luminance(colour: str) -> float:
    """Return the relative luminance. Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_stands_out(theme: str, front: str, back: str) -> None:
    named = colours(theme)
    low, high = sorted(luminance(named[one]) for one in (front, back))
    assert (high + 0.05) / (low + 0.05) >= AA


@pytest.mark.parametrize("path", sorted(HERE.iterdir()), ids=lambda path: path.name)
def test_nothing_comes_from_elsewhere(path: Path) -> None:
    if path.suffix not in (".css", ".js", ".html"):
        return
    text = path.read_text()
    assert not re.findall(r"https?://|//cdn|@import", text.replace("http.server", ""))
    assert "innerHTML" not in text
    assert "v-html" not in text


@pytest.mark.parametrize("path", sorted(HERE.glob("*.js")), ids=lambda path: path.name)
def test_no_script_is_too_long(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize(
    ("query", "site", "expected"),
    [
        ("", "none", None),
        ("doctor=%20", "none", None),
        ("doctor=5173", None, Wish(target="5173")),
        ("doctor=5173&intent=start", "same-origin", Wish(target="5173", intent=Intent.START)),
        ("doctor=5173&intent=odd", "none", Wish(target="5173")),
        # A link on somebody's website fills the form in, and that is all.
        ("doctor=5173", "cross-site", Wish(target="5173", may_begin=False)),
        ("doctor=5173", "same-site", Wish(target="5173", may_begin=False)),
    ],
)
def test_a_link_may_ask_the_doctor(query: str, site: str | None, expected: Wish | None) -> None:
    headers = [] if site is None else [(b"sec-fetch-site", site.encode())]
    scope = {"type": "http", "query_string": query.encode(), "headers": headers}
    assert wish_of(Request(scope)) == expected
