"""Protocols that ride on others."""

from homeport.identify.protocols import agree, finer


def test_what_rides_on_http_agrees_with_http() -> None:
    assert agree("grpc", "http")
    assert agree("redis", "redis")
    assert agree(None, "http")
    assert agree("redis", None)
    assert not agree("redis", "http")
    assert not agree("http", "redis")


def test_the_finer_word_wins_and_otherwise_what_was_seen() -> None:
    assert finer("websocket", "http") == "websocket"
    assert finer("redis", "http") == "http"
    assert finer("redis", None) == "redis"
    assert finer(None, "http") == "http"
