"""What the page understands and answers when one changes a route."""

import pytest
from door_world import line as example

from homeport.errors import ConflictError, HomeportError, TooSlowError, UsageError
from homeport.faces.web.route_talk import (
    done,
    refused,
    removal,
    removal_failed,
    to_words,
    word_of,
)
from homeport.home.route_list import State
from homeport.model.app_name import RouteWords
from homeport.model.front import Origin

OWN = example("shop", origin=Origin.USER, prefix="/api", target="localhost:1")
GONE = example("blog", state=State.DOWN)


def test_the_form_becomes_a_route() -> None:
    said = {
        "name": " shop ",
        "target": "5173",
        "prefix": "",
        "origins": "https://a.test, https://b.test",
        "hold": True,
        "http2": "yes",
        "replace": True,
    }
    words = RouteWords(
        name="shop", target="5173", hold=True, origins=("https://a.test", "https://b.test")
    )
    assert to_words(said) == (words, True)


@pytest.mark.parametrize("said", [None, [], "x", {"name": 5}, {"name": None}])
def test_what_no_page_of_ours_sends_is_an_empty_form(said: object) -> None:
    assert to_words(said) == (RouteWords(name="", target=""), False)
    assert word_of({"name": "x" * 9_999}, "name") == "x" * 2_000


@pytest.mark.parametrize(
    ("error", "part", "expected", "may_replace"),
    [
        (UsageError("a", hint="b"), "name", "name", False),
        (UsageError("a", hint="b"), "prefix", "prefix", False),
        (UsageError("leads in a circle", hint="b"), "", "target", False),
        (ConflictError("there already", hint="--replace"), "", "name", True),
        (TooSlowError("a", hint="b"), "", "target", False),
    ],
)
def test_an_error_stands_beside_its_field(
    error: HomeportError, part: str, expected: str, *, may_replace: bool
) -> None:
    talk = refused("add", error, part)
    assert (talk.part, talk.may_replace, talk.is_refused) == (expected, may_replace, True)
    assert talk.hint == ("" if may_replace else error.hint)
    assert not refused("rename", error, part).may_replace


def test_a_route_goes_after_a_question() -> None:
    question = removal(OWN)
    assert (question.title, question.yes) == ("Remove shop.localhost/api?", "Remove")
    assert "localhost:1" in question.lead
    assert (removal(GONE).title, removal(GONE).yes) == ("Forget blog.localhost?", "Forget")
    assert (removal(OWN, stage="doing").yes, removal(OWN, stage="doing").stage) == ("", "doing")
    failed = removal_failed(OWN, UsageError("no", hint="why"))
    assert (failed.stage, failed.lead, failed.no) == ("over", "no", "Close")
    assert [one.main for part in failed.parts for one in part.items] == ["why"]
    assert removal_failed(OWN, UsageError("no", hint="")).parts == ()
    assert not done("row", "it is done").is_refused
