"""Who has what, who is pushed out, and when it is time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import anyio
import pytest
from anyio.streams.memory import MemoryObjectReceiveStream
from hypothesis import given
from hypothesis import strategies as st

from homeport.gateway.services.book import Book, Subscription
from homeport.gateway.services.messages import Answer

pytestmark = pytest.mark.anyio
_NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
_HOUR = timedelta(hours=1)
_NAMES = st.lists(st.sampled_from([b"a", b"b", b"c", b"d", b"e"]), max_size=20)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@contextmanager
def _subscription(
    room: int = 1,
) -> Iterator[tuple[Subscription, MemoryObjectReceiveStream[Answer]]]:
    send, receive = anyio.create_memory_object_stream[Answer](room)
    with send, receive:
        yield Subscription(send, anyio.CancelScope()), receive


@given(names=_NAMES, most=st.integers(0, 6))
async def test_the_oldest_are_pushed_out(names: list[bytes], most: int) -> None:
    book = Book()
    with _subscription() as (stream, _):
        for name in names:
            book.hold(stream, name, now=_NOON, renew_at=_NOON)
        order = list(dict.fromkeys(names))
        out = [name for _, name in book.push_out(most)]
        assert out == order[: max(0, len(order) - most)]
        left = set(order) - set(out)
        assert stream.names == left
        assert {name for found in book.due(_NOON + _HOUR).values() for name in found} == left


@pytest.mark.parametrize(
    ("later", "is_due"),
    [
        (timedelta(0), False),
        (timedelta(minutes=59), False),
        (_HOUR, True),
        (timedelta(seconds=-30), False),
        (timedelta(days=-2), True),
    ],
)
async def test_what_is_due(later: timedelta, *, is_due: bool) -> None:
    book = Book()
    with _subscription() as (stream, _):
        book.hold(stream, b"shop", now=_NOON, renew_at=_NOON + _HOUR)
        assert book.due(_NOON + later) == ({stream: [b"shop"]} if is_due else {})


async def test_what_wants_to_be_renewed_at_once_has_a_second() -> None:
    book = Book()
    with _subscription() as (stream, _):
        book.hold(stream, b"shop", now=_NOON, renew_at=_NOON - _HOUR)
        assert not book.due(_NOON)
        assert book.due(_NOON + timedelta(seconds=1))


async def test_what_is_closed_holds_nothing_more() -> None:
    book = Book()
    with _subscription() as (stream, _):
        book.hold(stream, b"shop", now=_NOON, renew_at=_NOON)
        book.close(stream)
        book.hold(stream, b"shop", now=_NOON, renew_at=_NOON)
        assert not book.due(_NOON + _HOUR)


async def test_who_does_not_read_is_hung_up_on() -> None:
    with _subscription() as (stream, _):
        stream.push(Answer(nonce="1"))
        assert not stream.scope.cancel_called
        stream.push(Answer(nonce="2"))
        assert stream.scope.cancel_called


async def test_a_push_to_who_is_gone_is_nothing() -> None:
    with _subscription() as (stream, receive):
        receive.close()
        stream.push(Answer(nonce="1"))
        assert not stream.scope.cancel_called


async def test_the_wait_ends_when_something_comes_sooner() -> None:
    book = Book()
    with _subscription() as (stream, _), anyio.fail_after(10):
        async with anyio.create_task_group() as tasks:
            for later in (50, 40):
                tasks.start_soon(book.wait, _NOON)
                await anyio.wait_all_tasks_blocked()
                at = _NOON + timedelta(seconds=later)
                book.hold(stream, b"%d" % later, now=_NOON, renew_at=at)


async def test_nothing_is_waited_for_when_it_is_time() -> None:
    book = Book()
    with _subscription() as (stream, _), anyio.fail_after(10):
        book.hold(stream, b"shop", now=_NOON, renew_at=_NOON + _HOUR)
        await book.wait(_NOON + _HOUR)
