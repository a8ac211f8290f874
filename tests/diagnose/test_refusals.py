"""What databases say to whom they do not let in, as identification quotes it."""

import pytest
from nouns import service

from homeport.diagnose.refusals import refusal_of
from homeport.identify.wording import reply_words
from homeport.model.identity import Reply


def quoted(protocol: str, error: str) -> str | None:
    reply = Reply(probe="x", asked="x", answered=True, protocol=protocol, facts=(("error", error),))
    return refusal_of(service(protocol=protocol, evidence=("a", reply_words(reply))))


@pytest.mark.parametrize(
    ("protocol", "error", "begins"),
    [
        ("mysql", "Host '172.17.0.1' is not allowed to connect to this MariaDB server", "Host '1"),
        ("mysql", "#HY000Host 'box' is blocked because of many connection errors; un", "Host 'box"),
        ("redis", "DENIED Redis is running in protected mode because protected mode is", "DENIED"),
    ],
)
def test_an_access_rule_shows(protocol: str, error: str, begins: str) -> None:
    said = quoted(protocol, error)
    assert said is not None
    assert said.startswith(begins)


@pytest.mark.parametrize(
    ("protocol", "error"),
    [
        ("mysql", "Too many connections"),  # a bad moment, long over
        ("redis", "NOAUTH Authentication required."),
        ("redis", "LOADING Redis is loading the dataset in memory"),
        ("postgresql", 'no pg_hba.conf entry for host "127.0.0.1", user "homeport-asks"'),
        ("http", "DENIED"),
    ],
)
def test_a_moment_or_a_password_is_no_access_rule(protocol: str, error: str) -> None:
    assert quoted(protocol, error) is None


def test_an_unknown_protocol_says_nothing() -> None:
    assert refusal_of(service()) is None
