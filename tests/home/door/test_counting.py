"""Requests per second out of what was counted."""

from datetime import UTC, datetime, timedelta

from door_world import line

from homeport.gateway.services.traffic import Passed
from homeport.home.door.counting import Rates

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
LINE = line()


def passed(requests: int, *, failed: int = 0, after_s: int = 0) -> Passed:
    at = NOON + timedelta(seconds=after_s)
    return Passed(requests=requests, failed=failed, bytes_in=0, bytes_out=0, last_at=at)


def test_names_of_one_app_are_added_up() -> None:
    rates = Rates(lambda: {"shop": passed(3, failed=1), "web.shop": passed(4, after_s=5)})
    line = rates.counted(LINE, ("shop", "web.shop", "never-asked"))
    assert (line.requests, line.failed) == (7, 1)
    assert line.last_at == NOON + timedelta(seconds=5)
    assert line.requests_per_s is None


def test_an_app_that_nobody_asked_has_zero() -> None:
    line = Rates(dict).counted(LINE, ("shop",))
    assert (line.requests, line.failed, line.last_at) == (0, 0, None)


def test_the_rate_is_that_of_the_last_seconds() -> None:
    counts: dict[str, Passed] = {}
    rates = Rates(lambda: counts)
    for second in range(40):
        counts["shop"] = passed(100 * min(second, 20))
        rates.note(float(second))
        if second == 20:
            assert rates.counted(LINE, ("shop",)).requests_per_s == 100.0
    assert rates.counted(LINE, ("shop",)).requests_per_s == 0.0
