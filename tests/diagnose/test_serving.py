"""Who takes connections and does not serve: where does it hang?"""

from dataclasses import replace

import pytest

from homeport.diagnose import made_up as made
from homeport.diagnose.serving import (
    accepted,
    blocking_client,
    full_queues,
    is_mute,
    is_slow,
    waiting_attempt,
)
from homeport.model.address import parse_host
from homeport.model.attempt import Outcome, ServerEnd
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.model.sockets import State
from homeport.model.vitals import BlockedOn, Vitals

SILENCE = (made.ended(Ending.SILENCE),)
LATE = made.tried(Outcome.TIMEOUT)
SERVES = made.exam(
    listeners=(made.listens(),),
    services=(made.service(),),
    attempts=(made.tried(),),
    exchanges=SILENCE,
)


@pytest.mark.parametrize(
    ("exam", "mute"),
    [
        (SERVES, True),
        (replace(SERVES, exchanges=(made.answered(500),)), False),
        (replace(SERVES, exchanges=(made.ended(),)), False),
        (replace(SERVES, exchanges=()), False),
        (replace(SERVES, attempts=(LATE,)), True),
        (replace(SERVES, attempts=(LATE,), listeners=()), False),
        (replace(SERVES, attempts=(made.tried(Outcome.REFUSED),)), False),
    ],
)
def test_mute_is_who_listens_and_says_nothing(exam: Examination, *, mute: bool) -> None:
    assert is_mute(exam) is mute


def test_slow_is_an_answer_that_came_late() -> None:
    late, silence = replace(made.answered(), took_s=2.0), replace(SILENCE[0], took_s=9.0)
    assert is_slow(replace(SERVES, exchanges=(late,)), 1.5)
    assert not is_slow(replace(SERVES, exchanges=(late,)), 2.0)
    assert not is_slow(replace(SERVES, exchanges=(silence,)), 1.5)


def test_an_attempt_waits_until_the_server_accepts_it() -> None:
    end = ServerEnd(host=parse_host("127.0.0.1"), port=8000, is_accepted=False, unread_bytes=9)
    waits = made.tried(end=end)
    taken = made.tried(end=replace(end, is_accepted=True))
    hidden, refused = made.tried(), made.tried(Outcome.REFUSED)
    assert waiting_attempt(replace(SERVES, attempts=(refused, hidden, waits))) == waits
    assert waiting_attempt(replace(SERVES, attempts=(taken, waits))) is None
    assert waiting_attempt(replace(SERVES, attempts=(refused, hidden))) is None


@pytest.mark.parametrize(
    ("waiting", "room", "full"),
    [(129, 128, True), (128, 128, False), (0, 0, False), (1, 0, True), (None, 128, False),
     (9, None, False)],
)  # fmt: skip
def test_a_queue_is_full_beyond_its_backlog(
    waiting: int | None, room: int | None, *, full: bool
) -> None:
    one = made.listens(accept_queue=waiting, backlog=room)
    assert full_queues(replace(SERVES, listeners=(one,))) == ((one,) if full else ())


def test_only_the_queue_that_one_would_stand_in_matters() -> None:
    other = made.listens("192.0.2.5", cookie=2, accept_queue=9, backlog=1)
    assert full_queues(replace(SERVES, listeners=(other, made.listens()))) == ()


def test_accepted_are_those_that_a_program_has() -> None:
    kept = made.connection()
    half_closed = made.connection(State.CLOSE_WAIT, inode=10)
    others = (
        made.connection(inode=0),
        made.connection(State.TIME_WAIT, inode=11),
        made.connection(port=8001),
        made.connection(namespace="4026532000"),
    )
    exam = replace(SERVES, connections=(kept, *others, half_closed))
    assert accepted(exam) == (kept, half_closed)


FIRST = made.connection(inode=9)
SECOND = made.connection(inode=10, received_bytes=40, sent_bytes=1)
ANSWERED = made.connection(inode=11, received_bytes=40, sent_bytes=300)


def held_up(*threads: BlockedOn, others: tuple[BlockedOn, ...] = ()) -> Examination:
    """Return an examination of a server with two processes, whose threads wait in these."""
    vitals = {7: Vitals(pid=7, threads=threads), 8: Vitals(pid=8, threads=others)}
    service = made.service(pids=(7, 8))
    connections = (FIRST, SECOND, ANSWERED)
    return replace(SERVES, services=(service,), connections=connections, vitals=vitals)


def test_the_client_that_a_thread_reads_from_is_the_one() -> None:
    reads = BlockedOn(call="recvfrom", inode=9)
    assert blocking_client(held_up(BlockedOn(call="futex"), reads)) == (FIRST, True)
    assert blocking_client(held_up(others=(replace(reads, inode=11),))) == (ANSWERED, True)


def test_else_the_client_that_got_no_answer_is_likely() -> None:
    writes = BlockedOn(call="write", inode=9)
    elsewhere = BlockedOn(call="read", inode=99)
    assert blocking_client(held_up(writes, elsewhere)) == (SECOND, False)


@pytest.mark.parametrize(
    ("threads", "found"),
    [
        ((), FIRST),
        ((BlockedOn(call="poll"),), FIRST),
        ((BlockedOn(call="futex"), BlockedOn(call="poll")), None),
        ((BlockedOn(call="epoll_wait"),), None),
    ],
)
def test_else_any_client_if_the_server_waits_for_one(
    threads: tuple[BlockedOn, ...], found: object
) -> None:
    exam = replace(held_up(*threads), connections=(FIRST, ANSWERED))
    assert blocking_client(exam) == (found, False)


def test_who_has_no_client_is_not_held_up() -> None:
    assert blocking_client(replace(held_up(), connections=())) == (None, False)
