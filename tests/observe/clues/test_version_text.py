"""What is the software's own version in what distributions write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.version_text import cut_apk, cut_brew, cut_deb, cut_rpm


@pytest.mark.parametrize(
    ("full", "own"),
    [
        ("1.22.1-9+deb12u3", "1.22.1"),
        ("5:7.0.15-1~deb12u5", "7.0.15"),
        ("1:9.2p1-2+deb12u7", "9.2p1"),
        ("3.6.1+dfsg-1", "3.6.1"),
        ("1:2.3.19.1+dfsg1-2.1+deb12u7", "2.3.19.1"),
        ("2.42.0+ds-5+b5", "2.42.0"),
        ("1.19.2~ds1-1+b4", "1.19.2"),
        ("5.2+20150808-1.4", "5.2+20150808"),
        ("2:20.1.0.dfsg2-1", "20.1.0"),
        ("2.0+really1.9-1", "1.9"),
        ("1:10.11.6+maria~deb12", "10.11.6"),
        ("16.2-1.pgdg120+2", "16.2"),
        ("20.20.2-1nodesource1", "20.20.2"),
        ("248+deb12u1", "248"),
        ("3.23+nmu1", "3.23"),
        ("5:26.0.0-1~debian.12~bookworm", "26.0.0"),
        ("8.0.36-0ubuntu0.22.04.1", "8.0.36"),
        ("1.2.3", "1.2.3"),
        ("16~rc1-1", "16rc1"),
        ("1.0.0~rc.1-1", "1.0.0-rc.1"),
        ("17.0.21.1+2-1~deb12u1", "17.0.21.1+2"),
    ],
)
def test_debian(full: str, own: str) -> None:
    assert cut_deb(full) == own


@pytest.mark.parametrize(
    ("full", "own"), [("9.6_p1-r0", "9.6p1"), ("1.24.0-r15", "1.24.0"), ("7.2_rc1-r0", "7.2rc1")]
)
def test_alpine(full: str, own: str) -> None:
    assert cut_apk(full) == own


def test_rpm_and_homebrew() -> None:
    assert cut_rpm("1:1.20.1") == "1.20.1"
    assert cut_rpm("5.0.0~rc2") == "5.0.0-rc2"
    assert cut_brew("1.25.4_1") == "1.25.4"
    assert cut_brew("1.25.4") == "1.25.4"


@given(st.text())
def test_anything_has_a_version_or_stays(text: str) -> None:
    for cut in (cut_deb, cut_rpm, cut_apk, cut_brew):
        assert len(cut(text)) <= len(text)


@given(st.lists(st.integers(0, 99), min_size=1, max_size=4), st.integers(0, 9))
def test_numbers_alone_are_kept(parts: list[int], revision: int) -> None:
    own = ".".join(map(str, parts))
    assert cut_deb(f"2:{own}-{revision}") == own
    assert cut_rpm(own) == cut_apk(f"{own}-r{revision}") == own
