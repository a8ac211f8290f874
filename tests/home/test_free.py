"""Which ports `free` understands, which transport it means, and what it reports without acting."""

import socket

import pytest
from nouns import listener, process
from port_facts import facts

from homeport.act.free_plan import build_plan
from homeport.errors import NoSuchThingError, UsageError
from homeport.home.free import decline, parse_port, plan_free, rehearse
from homeport.model.address import Transport
from homeport.model.freeing import Outcome


@pytest.mark.parametrize(("word", "port"), [("5173", 5173), (":1", 1), (" 65535 ", 65535)])
def test_a_port_is_a_number(word: str, port: int) -> None:
    assert parse_port(word) == port


@pytest.mark.parametrize("word", ["0", "65536", "619009", "abc", "", ":", "-1", "1.5", "٣", "0x50"])
def test_everything_else_is_a_matter_of_usage(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_port(word)
    assert caught.value.hint
    with pytest.raises(UsageError):
        plan_free([65_536])


def test_nothing_there_is_said_for_the_transport_that_was_asked_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(NoSuchThingError, match="over udp"):
            plan_free([port], transport=Transport.UDP)
    with pytest.raises(NoSuchThingError) as caught:
        plan_free([port])
    assert "nearest" in caught.value.hint or "Nothing listens" in caught.value.hint


def test_the_same_port_twice_is_one_plan() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert len(plan_free([port, port])) == 1


def test_a_rehearsal_tells_what_two_yeses_would_get() -> None:
    mine = build_plan(facts(process(30), holders=[30]))
    assert rehearse(mine).outcome is Outcome.PLANNED
    assert decline(mine).outcome is Outcome.DECLINED
    foreign = build_plan(facts(listeners=(listener(uid=0),)))
    assert rehearse(foreign).outcome is Outcome.NOT_PERMITTED
    unknown = build_plan(facts(listeners=(listener(),)))
    assert decline(unknown).outcome is Outcome.FORBIDDEN
