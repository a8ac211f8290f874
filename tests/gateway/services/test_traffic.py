"""Counting, and not growing."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from homeport.gateway.services.traffic import Carried, Passed, Traffic

_AT = datetime(2026, 1, 1, tzinfo=UTC)
_LATER = _AT + timedelta(seconds=5)


def test_a_failure_is_5xx_or_no_answer() -> None:
    traffic = Traffic()
    for status in (0, 101, 200, 404, 499, 500, 503):
        traffic.add_app(b"shop", status, 10, 20, _AT)
    traffic.add_app(b"shop", 200, 1, 2, _LATER)
    assert traffic.counts() == {
        "shop": Passed(requests=8, failed=3, bytes_in=71, bytes_out=142, last_at=_LATER)
    }


def test_hosts_and_connections_are_apart_from_apps() -> None:
    traffic = Traffic()
    traffic.add_host(b"shop", 421, 10, 20, _AT)
    traffic.add_connection(b"shop", 1, 2, _AT)
    traffic.add_connection(b"shop", 10, 20, _LATER)
    assert not traffic.counts()
    assert traffic.unserved()["shop"].requests == 1
    assert traffic.carried() == {
        "shop": Carried(connections=2, bytes_in=11, bytes_out=22, last_at=_LATER)
    }


def test_a_host_that_is_no_text_has_a_name_as_well() -> None:
    traffic = Traffic()
    traffic.add_host(b"\xff", 400, 0, 0, _AT)
    assert list(traffic.unserved()) == ["\N{REPLACEMENT CHARACTER}"]


@given(keys=st.lists(st.sampled_from([b"a", b"b", b"c", b"d"])), most=st.integers(1, 5))
def test_the_key_that_was_silent_the_longest_is_forgotten(keys: list[bytes], most: int) -> None:
    traffic = Traffic(most_keys=most)
    for key in keys:
        traffic.add_app(key, 200, 1, 1, _AT)
    latest = list(dict.fromkeys(reversed(keys)))[:most]
    assert set(traffic.counts()) == {key.decode() for key in latest}
    if len(set(keys)) <= most:
        seen = {key: one.requests for key, one in traffic.counts().items()}
        assert seen == Counter(key.decode() for key in keys)
