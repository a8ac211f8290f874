"""Where redirects lead."""

import pytest

from homeport.model.exchange import Ending, Exchange, HttpAnswer
from homeport.probe.consult.redirect import redirect_target


@pytest.mark.parametrize(
    ("status", "location", "url"),
    [
        (301, "https://localhost/", "https://localhost/"),
        (302, "/login?x=1", "http://127.0.0.1:8000/login?x=1"),
        (308, "//other.test:1/a", "http://other.test:1/a"),
        (307, "next", "http://127.0.0.1:8000/a/next"),
        (304, "/x", None),
        (200, "/x", None),
        (302, "", None),
        (302, "ftp://x/", None),
        (302, "http://[::1/", None),
        (302, "http://x:port/", None),
        (302, "http://x:99999/", None),
    ],
)
def test_targets(status: int, location: str, url: str | None) -> None:
    answer = HttpAnswer(status=status, headers={"location": location})
    told = Exchange(kind="http", asked="GET /", ending=Ending.ANSWERED, http=answer)
    assert redirect_target(told, "http://127.0.0.1:8000/a/b") == url


def test_no_answer_leads_nowhere() -> None:
    told = Exchange(kind="http", asked="GET /", ending=Ending.SILENCE)
    assert redirect_target(told, "http://localhost/") is None
