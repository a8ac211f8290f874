"""Times and sizes in words."""

import pytest

from homeport.faces.cli.amounts import age, count, short_age, short_size, size


@pytest.mark.parametrize(
    ("seconds", "short", "words"),
    [
        (-3.0, "0s", "0 s"),
        (0.4, "0s", "0 s"),
        (59.9, "59s", "59 s"),
        (60.0, "1m", "1 min"),
        (7_300.0, "2h", "2 h"),
        (86_400.0, "1d", "1 day"),
        (3 * 86_400.0, "3d", "3 days"),
        (15 * 86_400.0, "2w", "2 weeks"),
        (366 * 86_400.0, "1y", "1 year"),
    ],
)
def test_ages(seconds: float, short: str, words: str) -> None:
    assert short_age(seconds) == short
    assert age(seconds) == words


@pytest.mark.parametrize(
    ("amount", "short", "words"),
    [
        (0, "0B", "0 bytes"),
        (1_023, "1023B", "1023 bytes"),
        (1_024, "1K", "1 KiB"),
        (96 * 1024**2, "96M", "96 MiB"),
        (1_400 * 1024**2, "1.4G", "1.4 GiB"),
        (37 * 1024**3, "37G", "37 GiB"),
        (2 * 1024**4, "2.0T", "2.0 TiB"),
    ],
)
def test_sizes(amount: int, short: str, words: str) -> None:
    assert short_size(amount) == short
    assert size(amount) == words


def test_what_nobody_knows_is_left_empty() -> None:
    assert short_age(None) == ""
    assert short_size(None) == ""


def test_counts() -> None:
    assert count(1, "client") == "1 client"
    assert count(0, "client") == "0 clients"
    assert count(2, "process", "processes") == "2 processes"
