"""The words of the evidence."""

from homeport.identify.sample_clues import package_of
from homeport.identify.wording import package_words, reply_words, shown
from homeport.model.clues import Origin, Package
from homeport.model.identity import Reply


def test_a_package_is_named_with_its_origin() -> None:
    redis = package_of("deb:redis-tools 7.0.15")
    assert redis is not None
    assert package_words(redis) == "Debian package redis-tools 7.0.15"
    for origin in Origin:
        assert package_words(Package(origin=origin, name="x")).endswith(" package x")


def test_a_version_that_is_not_known_is_not_shown() -> None:
    assert shown("python", None) == "python"
    assert shown("python", "3.11") == "python 3.11"


def test_a_reply_says_what_was_asked_and_answered() -> None:
    silent = Reply(probe="x", asked="PING", answered=False)
    assert reply_words(silent) == "asked PING: no answer"
    facts = Reply(probe="x", asked="GET /", answered=True, facts=(("server", "a" * 500),))
    assert reply_words(facts) == f"asked GET /: server '{'a' * 60}'"
    bare = Reply(probe="x", asked="PING", answered=True, protocol="redis")
    assert reply_words(bare) == "asked PING: redis"
    assert reply_words(Reply(probe="x", asked="PING", answered=True)) == "asked PING: an answer"
