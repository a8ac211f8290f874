"""Certificates on demand: what is asked, what is answered, and when newer ones go out."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import anyio
import anyio.lowlevel
import pytest
from anyio.streams.memory import MemoryObjectSendStream

from homeport.errors import ConfigError, NotAllowedError
from homeport.gateway.services.certificate import Certificate
from homeport.gateway.services.messages import Answer, Asked
from homeport.gateway.services.secrets import Secrets
from homeport.kit.clock import Clock

pytestmark = pytest.mark.anyio
_NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
_LIFE = timedelta(hours=1)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Ca:
    """Makes numbered certificates below localhost, at a time that a test sets."""

    now: datetime = _NOON
    life: timedelta = _LIFE
    made: list[str] = field(default_factory=list)
    is_broken: bool = False

    def mint(self, name: str) -> Certificate:
        if not name.endswith("localhost"):
            raise NotAllowedError(f"{name} is foreign", hint="none")
        if self.is_broken:
            raise ConfigError("the CA is broken", hint="none")
        self.made.append(name)
        chain = f"{name} {len(self.made)}"
        return Certificate(name=name, chain_pem=chain, key_pem="key", renew_at=self.now + self.life)

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.now)


@dataclass
class Gateway:
    """The other end of one subscription."""

    asking: MemoryObjectSendStream[Asked]
    answers: list[Answer] = field(default_factory=list)
    news: anyio.Event = field(default_factory=anyio.Event)
    is_reading: bool = True
    is_over: anyio.Event = field(default_factory=anyio.Event)

    async def write(self, message: Answer, /) -> None:
        if not self.is_reading:
            await anyio.sleep_forever()
        self.answers.append(message)
        self.news.set()

    async def ask(self, *names: bytes, **more: object) -> None:
        await self.asking.send(Asked(subscribe=names, **more))  # type: ignore[arg-type]

    async def has(self, wanted: int) -> Answer:
        """Return the last answer when there are `wanted`."""
        with anyio.fail_after(10):
            while len(self.answers) < wanted:
                self.news = anyio.Event()
                await self.news.wait()
        return self.answers[-1]


@asynccontextmanager
async def _gateway(secrets: Secrets) -> AsyncIterator[Gateway]:
    asking, asked = anyio.create_memory_object_stream[Asked](10)
    gateway = Gateway(asking)

    async def talk() -> None:
        with asked:
            await secrets.delta(asked, gateway)
        gateway.is_over.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(talk)
        with asking:
            yield gateway
        with anyio.fail_after(5):
            await gateway.is_over.wait()


@asynccontextmanager
async def _renewing(secrets: Secrets) -> AsyncIterator[None]:
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(secrets.renew)
        yield
        tasks.cancel_scope.cancel()


async def test_a_name_gets_its_certificate() -> None:
    ca = Ca()
    async with _gateway(Secrets(ca.mint, clock=ca.clock)) as gateway:
        await gateway.ask(b"shop.localhost", b"blog.localhost", b"shop.localhost")
        answer = await gateway.has(1)
    assert [one.name for one in answer.secrets] == [b"shop.localhost", b"blog.localhost"]
    assert answer.secrets[0].chain_pem == "shop.localhost 1"
    assert answer.secrets[0].version != answer.secrets[1].version


async def test_a_confirmation_is_not_answered() -> None:
    ca = Ca()
    async with _gateway(Secrets(ca.mint, clock=ca.clock)) as gateway:
        await gateway.ask()
        await gateway.ask(b"shop.localhost")
        await gateway.ask()
        await gateway.has(1)
    assert len(gateway.answers) == 1


async def test_a_foreign_name_is_absent_and_said_once(caplog: pytest.LogCaptureFixture) -> None:
    ca = Ca()
    async with _gateway(Secrets(ca.mint, clock=ca.clock)) as gateway:
        await gateway.ask(b"evil.test", b"shop.localhost", b"bad.test")
        answer = await gateway.has(1)
        await gateway.ask(b"worse.test")
        await gateway.has(2)
    assert answer.removed == (b"evil.test", b"bad.test")
    assert [one.name for one in answer.secrets] == [b"shop.localhost"]
    assert [one.levelno for one in caplog.records] == [logging.WARNING]
    assert "evil.test" in caplog.text


async def test_a_name_that_no_answer_can_name(caplog: pytest.LogCaptureFixture) -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=2)
    async with _gateway(secrets) as odd, _gateway(secrets) as other:
        await odd.ask(b"\xff.localhost")
        await other.ask(b"a.localhost")
        await other.has(1)
        assert not odd.answers
        await other.ask(b"b.localhost")
        with anyio.fail_after(5):
            await odd.is_over.wait()
    assert len(caplog.records) == 1


async def test_what_the_gateway_refuses_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    ca = Ca()
    async with _gateway(Secrets(ca.mint, clock=ca.clock)) as gateway:
        await gateway.ask(trouble="bad key")
    assert "bad key" in caplog.text


async def test_renewal_when_the_time_comes() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock)
    async with _renewing(secrets), _gateway(secrets) as gateway:
        await gateway.ask(b"shop.localhost")
        await gateway.has(1)
        ca.now += _LIFE
        # Any question makes it look at the time, as it does every minute.
        await gateway.ask(b"blog.localhost")
        await gateway.has(3)
    assert sorted(name for one in gateway.answers for name in _names(one)) == [
        b"blog.localhost",
        b"shop.localhost",
        b"shop.localhost",
    ]


async def test_renewal_by_its_own_timer() -> None:
    ca = Ca(life=timedelta(seconds=1.01))
    secrets = Secrets(ca.mint)
    async with _renewing(secrets), _gateway(secrets) as gateway:
        ca.now = datetime.now(UTC)
        await gateway.ask(b"shop.localhost")
        await gateway.has(2)
    assert ca.made[:2] == ["shop.localhost", "shop.localhost"]


async def test_a_life_that_is_over_at_once_does_not_keep_the_processor_busy() -> None:
    ca = Ca(life=timedelta(seconds=-1))
    secrets = Secrets(ca.mint, clock=ca.clock)
    async with _renewing(secrets), _gateway(secrets) as gateway:
        await gateway.ask(b"shop.localhost")
        await gateway.has(1)
        await gateway.ask(b"blog.localhost")
        await gateway.has(2)
    assert len(ca.made) == 2


async def test_a_clock_that_was_set_back() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock)
    async with _renewing(secrets), _gateway(secrets) as gateway:
        await gateway.ask(b"shop.localhost")
        await gateway.has(1)
        ca.now -= timedelta(days=30)
        await gateway.ask(b"blog.localhost")
        await gateway.has(3)
    assert ca.made.count("shop.localhost") == 2


async def test_a_clock_that_jumps_back_and_forth_renews_once_for_each_jump() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock)
    async with _renewing(secrets), _gateway(secrets) as gateway:
        await gateway.ask(b"shop.localhost")
        await gateway.has(1)
        for number, jump in enumerate((-30, 60, -3650, 3650), start=1):
            ca.now += timedelta(days=jump)
            # Whoever comes next wakes up what would look by itself within a minute.
            await gateway.ask(f"n{number}.localhost".encode())
            await gateway.has(1 + 2 * number)
        for _ in range(100):
            await anyio.lowlevel.checkpoint()
    assert ca.made.count("shop.localhost") == 5


async def test_a_broken_ca_leaves_what_the_gateway_has() -> None:
    ca = Ca(is_broken=True)
    async with _gateway(Secrets(ca.mint, clock=ca.clock)) as gateway:
        await gateway.ask(b"shop.localhost", b"new.localhost", known=frozenset({b"shop.localhost"}))
        answer = await gateway.has(1)
    assert answer.removed == (b"new.localhost",)
    assert not answer.secrets


async def test_a_bug_in_the_mint_ends_one_handshake(caplog: pytest.LogCaptureFixture) -> None:
    def mint(name: str) -> Certificate:
        raise ZeroDivisionError(name)

    async with _gateway(Secrets(mint)) as gateway:
        await gateway.ask(b"shop.localhost")
        assert (await gateway.has(1)).removed == (b"shop.localhost",)
    assert "ZeroDivisionError" in caplog.text


async def test_a_stream_that_ends_while_it_is_renewed_is_forgotten() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=1)
    async with _renewing(secrets):
        async with _gateway(secrets) as gateway:
            await gateway.ask(b"shop.localhost")
            await gateway.has(1)
            ca.now += _LIFE
            await gateway.ask(b"shop.localhost")
        async with _gateway(secrets) as gateway:
            await gateway.ask(b"blog.localhost")
            await gateway.has(1)
            await gateway.ask(b"blog.localhost")
            await gateway.has(2)
    assert not any(one.removed for one in gateway.answers)


async def test_the_oldest_name_goes_when_there_are_too_many() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=2)
    async with _gateway(secrets) as first, _gateway(secrets) as second:
        await first.ask(b"a.localhost")
        await first.has(1)
        await second.ask(b"b.localhost", b"c.localhost", b"d.localhost")
        answer = await second.has(1)
        assert answer.removed == (b"d.localhost",)
        assert (await first.has(2)).removed == (b"a.localhost",)


async def test_what_is_unsubscribed_makes_room() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=2)
    async with _gateway(secrets) as gateway:
        await gateway.ask(b"a.localhost", b"b.localhost")
        await gateway.ask(b"c.localhost", unsubscribe=(b"a.localhost",))
        await gateway.has(2)
    assert not any(one.removed for one in gateway.answers)


async def test_a_gateway_that_went_makes_room() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=1)
    async with _gateway(secrets) as first:
        await first.ask(b"a.localhost")
        await first.has(1)
    async with _gateway(secrets) as second:
        await second.ask(b"b.localhost")
        await second.has(1)
    assert not any(one.removed for one in (*first.answers, *second.answers))


async def test_who_does_not_read_is_hung_up_on() -> None:
    ca = Ca()
    secrets = Secrets(ca.mint, clock=ca.clock, most_names=1)
    async with _gateway(secrets) as deaf, _gateway(secrets) as other:
        deaf.is_reading = False
        await deaf.ask(b"a.localhost")
        with suppress(anyio.BrokenResourceError):
            for number in range(200):
                await deaf.ask(b"a%d.localhost" % number)
                await other.ask(b"%d.localhost" % number)
                await other.has(number + 1)
        with anyio.fail_after(5):
            await deaf.is_over.wait()


def _names(answer: Answer) -> list[bytes]:
    return [one.name for one in answer.secrets]
