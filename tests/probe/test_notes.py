"""What strangers say is shortened and cleaned before it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.notes import Notes, clean, clean_version

VERSIONS = {
    "10.11.19-MariaDB-0+deb12u1": "10.11.19",
    "5.5.5-10.11.19-MariaDB": "10.11.19",
    "9.2p1": "9.2p1",
    "v2.7.1": "2.7.1",
    "2.42.0+ds": "2.42.0",
    "3.8.0-5a02a05eddb59": "3.8.0",
    "2.0.0-rc1": "2.0.0-rc1",
    "0.4016": "0.4016",
    "1.2b3": "1.2b3",
}


@pytest.mark.parametrize("text", VERSIONS)
def test_versions_are_bare(text: str) -> None:
    assert clean_version(text) == VERSIONS[text]


def test_what_is_no_version_is_none() -> None:
    assert clean_version("Debian") is None


@given(st.one_of(st.text(), st.binary()))
def test_whatever_is_said_is_printable_and_short(text: str | bytes) -> None:
    shown = clean(text)
    assert shown.isprintable()
    assert len(shown) <= 160


def test_the_first_word_counts_and_there_is_an_end() -> None:
    notes = Notes()
    notes.add("server", "first")
    notes.add("server", "second")
    notes.add("empty", "")
    notes.add("nothing", None)
    for number in range(100):
        notes.add(f"n{number}", number)
    assert notes.facts["server"] == "first"
    assert "empty" not in notes.facts
    assert len(notes.facts) == 40


def test_a_known_protocol_on_a_plain_line_is_plain() -> None:
    plain = Notes(protocol="redis").reply("redis", "PING", answered=True, was_tls=False)
    silent = Notes().reply("redis", "PING", answered=False, was_tls=False)
    assert (plain.tls, silent.tls) == (False, None)
