"""The page that Envoy itself sends: as home's look, and as Envoy's formatter takes it."""

import re
from pathlib import Path
from typing import Any

import homeport
from homeport.gateway.replies import to_replies

SOURCE = Path(homeport.__file__).parent
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


def page() -> str:
    texts = [
        one["body_format_override"]["text_format_source"]["inline_string"]
        for one in to_replies()["mappers"]
        if "text_format_source" in one["body_format_override"]
    ]
    (found,) = [one for one in texts if one.startswith("<!doctype html>")]
    return str(found)


def test_it_has_the_colours_of_homes_own_pages() -> None:
    ours = COLOUR.findall(page())
    assert len(ours) > 12
    theirs = (SOURCE / "faces" / "web" / "door" / "door.css").read_text(encoding="utf-8")
    light, dark = theirs.split("@media (prefers-color-scheme: dark)", 1)
    half = len(ours) // 2
    assert set(ours[:half]) <= set(COLOUR.findall(light))
    assert set(ours[half:]) <= set(COLOUR.findall(dark))


def test_it_tries_again_and_fetches_nothing() -> None:
    assert '<meta http-equiv="refresh" content="1">' in page()
    assert '<link rel="icon" href="data:' in page()
    assert page().count("<link") == 1
    assert not re.search(r"https?://|url\(|<script|<img", page())


def test_no_per_cent_sign_begins_a_command_of_envoys() -> None:
    assert "%" not in page().replace("%%", "")


def test_a_waiting_page_hears_that_the_app_does_not_answer_yet() -> None:
    waiting = [one for one in to_replies()["mappers"] if _says_waiting(one)]
    assert len(waiting) == 3
    assert all("response_flag_filter" in str(one["filter"]) for one in waiting)


def _says_waiting(mapper: dict[str, Any]) -> bool:
    return "x-homeport-door" in str(mapper["headers_to_add"])
