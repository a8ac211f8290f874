"""Whom libc asks for a name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.nsswitch import (
    parse_nameservers,
    parse_sources,
    read_nameservers,
    read_sources,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("passwd: files\nhosts:          files dns\n", ("files", "dns")),
        ("hosts:files mdns4_minimal [NOTFOUND=return] dns # x",
         ("files", "mdns4_minimal", "[NOTFOUND=return]", "dns")),
        ("hosts: dns [ !UNAVAIL = return  SUCCESS=continue ] files",
         ("dns", "[!UNAVAIL=return SUCCESS=continue]", "files")),
        ("  hosts : resolve[!UNAVAIL=return]files", ("resolve", "[!UNAVAIL=return]", "files")),
        ("hosts: dns\nhosts: files", ("files",)),
        ("hosts: files [NOTFOUND=return", ("files", "[NOTFOUND=return]")),
        ("#hosts: files\nhost: dns\nhosts\n", ()),
        ("hosts:\n", ()),
    ],
)  # fmt: skip
def test_the_line_for_hosts(text: str, words: tuple[str, ...]) -> None:
    assert parse_sources(text) == words


def test_name_servers() -> None:
    text = "; old\n#nameserver 9.9.9.9\nsearch lan\nnameserver 10.0.0.1 # home\nnameserver ::1\n"
    assert parse_nameservers(text + "nameserver\nnameserver ::1\n") == ("10.0.0.1", "::1")


def test_a_captured_machine(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == ()
    assert read_nameservers(tmp_path) == ()
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/nsswitch.conf").write_text("hosts: files\n")
    (tmp_path / "etc/resolv.conf").write_text("nameserver 192.0.2.1\n")
    assert read_sources(tmp_path) == ("files",)
    assert read_nameservers(tmp_path) == ("192.0.2.1",)


@given(st.text())
def test_nothing_is_too_strange(text: str) -> None:
    parse_sources(f"hosts:{text}")
    parse_nameservers(f"nameserver {text}")
