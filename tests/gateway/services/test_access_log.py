"""The log as Envoy writes it, and what is counted of it."""

from datetime import UTC, datetime

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from wire import request_batch, request_line, tcp_batch, tcp_entry

from homeport.gateway.services.access_log import (
    AccessLog,
    count_connections,
    count_requests,
    to_host,
)
from homeport.gateway.services.traffic import Passed, Traffic
from homeport.kit.clock import Clock

_AT = datetime(2026, 1, 1, tzinfo=UTC)
_ENTRIES = st.lists(
    st.tuples(
        st.sampled_from([b"app:shop", b"app:shop:h2", b"home", b"", b"app:a.b-12"]),
        st.sampled_from([b"shop.localhost:62893", b"EVIL.test", b"", b"[::1]:62893"]),
        st.sampled_from([0, 200, 421, 503]),
        st.tuples(st.integers(0, 2**63), st.integers(0, 2**63)),
    )
)


def test_a_batch_by_app_and_host() -> None:
    traffic = Traffic()
    raw = request_batch(
        request_line(b"app:shop", b"shop.localhost:62893", 200, (37, 405)),
        request_line(b"app:shop:h2", b"shop.localhost", 0, (3, 5)),
        request_line(b"home", b"blog.localhost", 502, (1, 2)),
        request_line(b"", b"evil.test:62893", 421, (1, 2)),
    )
    count_requests(raw, traffic, _AT)
    count_connections(tcp_batch(tcp_entry(b"forward:5433", (7, 8))), traffic, _AT)
    assert traffic.counts() == {
        "shop": Passed(requests=2, failed=1, bytes_in=40, bytes_out=410, last_at=_AT)
    }
    assert {host: one.failed for host, one in traffic.unserved().items()} == {
        "blog.localhost": 1,
        "evil.test": 0,
    }
    assert traffic.carried()["forward:5433"].bytes_out == 8


@given(entries=_ENTRIES)
def test_nothing_is_lost(entries: list[tuple[bytes, bytes, int, tuple[int, int]]]) -> None:
    traffic = Traffic()
    count_requests(request_batch(*(request_line(*one) for one in entries)), traffic, _AT)
    seen = [*traffic.counts().values(), *traffic.unserved().values()]
    assert sum(one.requests for one in seen) == len(entries)
    assert sum(one.bytes_in for one in seen) == sum(sizes[0] for _, _, _, sizes in entries)
    assert sum(one.failed for one in seen) == sum(code in (0, 503) for _, _, code, _ in entries)


@pytest.mark.parametrize(
    ("authority", "host"),
    [
        (b"shop.localhost:62893", b"shop.localhost"),
        (b"Shop.LocalHost", b"shop.localhost"),
        (b"[::1]:62893", b"[::1]"),
        (b"[::1]", b"[::1]"),
        (b"shop.localhost:", b"shop.localhost"),
        (b"", b""),
        (b"a" * 262_144, b"a" * 253),
        (b"a" * 252 + b".:80", b"a" * 252 + b"."),
    ],
)
def test_a_host_without_its_port(authority: bytes, host: bytes) -> None:
    assert to_host(authority) == host


@given(authority=st.binary(max_size=400))
def test_any_host_is_bounded(authority: bytes) -> None:
    assert len(to_host(authority)) <= 253


def test_a_line_that_is_none_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="unpack"):
        count_requests(request_batch(b"app:shop 200"), Traffic(), _AT)


def test_the_sink_takes_batches_until_the_gateway_goes() -> None:
    traffic = Traffic()
    sink = AccessLog(traffic, clock=Clock(now=lambda: _AT))

    async def take() -> bytes:
        send, receive = anyio.create_memory_object_stream[bytes](2)
        with send:
            for _ in range(2):
                await send.send(tcp_batch(tcp_entry(b"forward:5433", (1, 1))))
        with receive:
            return await sink.take(receive, None)

    assert anyio.run(take) == b""
    assert traffic.carried()["forward:5433"].connections == 2
    assert (
        anyio.run(sink.export, request_batch(request_line(b"app:a", b"", 200, (1, 1))), None) == b""
    )
    assert traffic.counts()["a"].requests == 1
