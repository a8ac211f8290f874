"""When a port last had a client."""

from datetime import UTC, datetime, timedelta

from nouns import listener

from homeport.home.idle_memory import IdleMemory
from homeport.model.address import Transport
from homeport.model.sockets import Traffic

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_without_clients_the_silence_counts_from_the_first_look() -> None:
    memory = IdleMemory()
    quiet = listener(cookie=7, inode=1)
    memory.saw([quiet], {}, NOON)
    memory.saw([quiet], {}, NOON + minutes(5))
    assert memory.last(LATER) == {7: NOON}


def test_a_client_that_did_something_resets_it() -> None:
    memory = IdleMemory()
    busy = listener(cookie=7, inode=1)
    memory.saw([busy], {}, NOON)
    traffic = {1: Traffic(connections=1, waiting=0, idle_ms=60_000)}
    memory.saw([busy], traffic, NOON + minutes(5))
    assert memory.last(LATER) == {7: NOON + minutes(4)}
    memory.saw([busy], {}, NOON + minutes(9))
    assert memory.last(LATER) == {7: NOON + minutes(4)}


def test_a_client_that_is_older_than_our_memory_is_believed() -> None:
    memory = IdleMemory()
    traffic = {1: Traffic(connections=1, waiting=0, idle_ms=600_000)}
    memory.saw([listener(cookie=7, inode=1)], traffic, NOON)
    assert memory.last(LATER) == {7: NOON - minutes(10)}


def test_a_connection_that_ended_between_two_looks_counts() -> None:
    memory = IdleMemory()
    memory.saw([listener(cookie=7, inode=1)], {}, NOON)
    memory.closed([7, 8], NOON + minutes(3))
    memory.closed([7], NOON + minutes(1))
    assert memory.last(LATER) == {7: NOON + minutes(3)}


def test_who_is_gone_is_forgotten_and_who_cannot_be_watched_is_not_claimed_idle() -> None:
    memory = IdleMemory()
    memory.saw([listener(cookie=7, inode=1)], {}, NOON)
    unwatched = [
        listener(cookie=8, inode=2, transport=Transport.UDP),
        listener(cookie=9, inode=3, namespace="net:[1]"),
        listener(cookie=None, inode=4),
    ]
    memory.saw(unwatched, {}, NOON)
    assert memory.last(LATER) == {}


def test_a_short_silence_of_what_was_there_before_us_is_not_reported() -> None:
    memory = IdleMemory()
    memory.saw([listener(cookie=7, inode=1)], {}, NOON)
    assert memory.last(NOON + minutes(9)) == {}
    assert memory.last(NOON + minutes(10)) == {7: NOON}
    assert memory.cookies == (7,)


def test_what_began_before_our_eyes_is_idle_since_then() -> None:
    memory = IdleMemory()
    memory.saw([], {}, NOON)
    memory.saw([listener(cookie=7, inode=1)], {}, NOON + minutes(1))
    assert memory.last(NOON + minutes(2)) == {7: NOON + minutes(1)}
