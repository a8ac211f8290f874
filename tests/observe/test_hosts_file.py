"""What the hosts file says of a name."""

import time
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.hosts_file import parse_hosts, parse_line, read_hosts

TEXT = b"""\
# our own
127.0.0.1\tlocalhost  # always
::1 localhost ip6-localhost
10.1.2.3 build-server Shop.Test
  127.0.0.1   other.test alias.test
#127.0.0.1 shop.test
0.0.0.0 tracker.example
"""


def test_lines_that_hold_it_in_any_case() -> None:
    found = parse_hosts(TEXT, "SHOP.test")
    assert [(one.number, one.host, one.problem) for one in found.lines] == [
        (4, ip_address("10.1.2.3"), None),
        (6, None, "it is commented out"),
    ]
    assert found.lines[0].text == "10.1.2.3 build-server Shop.Test"
    assert found.other_names == ("localhost", "ip6-localhost", "other.test", "alias.test")


def test_a_name_of_both_families() -> None:
    found = parse_hosts(TEXT, "localhost")
    assert [one.host for one in found.lines] == [ip_address("127.0.0.1"), ip_address("::1")]
    assert "localhost" not in found.other_names


@pytest.mark.parametrize("name", ["test", "hop.test", "shop", "shop.test.example", "server", ""])
def test_a_part_of_a_name_is_not_the_name(name: str) -> None:
    assert parse_hosts(TEXT, name).lines == ()


@pytest.mark.parametrize(
    "line",
    ["# shop.test is our shop", "127.0.0.1 api.shop.test", "127.0.0.1 shop.test.local", "#", "",
     "127.0.0.1 localhost # not shop.test", "127.0.0.1", "nonsense api.shop.test"],
)  # fmt: skip
def test_unrelated_lines(line: str) -> None:
    assert parse_line(line, "shop.test") is None


@pytest.mark.parametrize("line", ["127.0.0.1 shop.test\r\n", "\f127.0.0.1\vshop.test#x"])
def test_white_space_of_all_kinds(line: str) -> None:
    found = parse_line(line, "shop.test")
    assert found is not None
    assert found.host == ip_address("127.0.0.1")


def test_a_file_in_utf16() -> None:
    (found,) = parse_hosts("127.0.0.1 shop.test\r\n".encode("utf-16"), "shop.test").lines
    assert found.host is None
    assert found.problem == "the file is in UTF-16, which libc cannot read"


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert not read_hosts("localhost", tmp_path).is_readable
    (tmp_path / "etc/hosts").mkdir(parents=True)
    assert not read_hosts("localhost", tmp_path).is_readable


def test_a_block_list_is_read_in_no_time(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    blocked = "".join(f"0.0.0.0 tracker{one}.ads.example.com\n" for one in range(1_000_000))
    text = f"127.0.0.1 localhost\n{blocked}127.0.0.1 shop.test\n"
    (tmp_path / "etc/hosts").write_text(text)
    for name in ("shop.test", "com", "ads.example.com"):
        started = time.process_time()
        found = read_hosts(name, tmp_path)
        assert time.process_time() - started < 1.0, "measured: 0.1 s"
        assert len(found.lines) == (name == "shop.test")
        assert found.other_names == ("localhost",)
    (line,) = read_hosts("shop.test", tmp_path).lines
    assert line.number == 1_000_002


def test_the_answer_is_bounded() -> None:
    names = b" ".join(b"name%d.test" % one for one in range(300))
    found = parse_hosts(b"127.0.0.1 shop.test\n" * 900 + b"127.0.0.1 " + names, "shop.test")
    assert len(found.lines) == 50
    assert len(found.other_names) == 200
    assert len(parse_hosts(b"127.0.0.1 " + b"x" * 9_999 + b" a\n", "a").lines) == 0


NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,8}(\.[a-z]{1,5}){0,2}", fullmatch=True)
SPACE = st.text(" \t", min_size=1, max_size=3)


@given(host=st.ip_addresses(), names=st.lists(NAMES, min_size=1, max_size=4), space=SPACE)
def test_each_name_of_a_good_line_has_its_address(
    host: object, names: list[str], space: str
) -> None:
    line = space.join([str(host), *names])
    for name in names:
        (found,) = parse_hosts(f"# x\n{line}\n".encode(), name.upper()).lines
        assert (found.number, found.host, found.problem) == (2, host, None)


@given(data=st.binary(max_size=200), name=st.text(max_size=10))
def test_nothing_is_too_strange(data: bytes, name: str) -> None:
    parse_hosts(data, name)
    parse_hosts(data + b"127.0.0.1 " + name.encode("utf-8", "replace") + data, name)


@given(line=st.text(alphabet='127.0:[]/#\t ab*\u00a0\ufeff,;"', max_size=40))
def test_a_line_has_an_address_or_a_problem(line: str) -> None:
    found = parse_line(line, "a.b")
    assert found is None or (found.host is None) is (found.problem is not None)
