"""Names are read as the files and the C library read them."""

import pytest

from homeport.diagnose.made_up import named
from homeport.diagnose.names import hosts_answers, is_local_name, is_localhost, reads_files
from homeport.model.address import parse_host
from homeport.model.resolution import HostsLine


@pytest.mark.parametrize(
    ("name", "is_own"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("localhost.localdomain", True),
        ("ip6-loopback", True),
        ("shop.localhost", False),
        ("localhost.example", False),
    ],
)
def test_the_names_of_every_machine(name: str, *, is_own: bool) -> None:
    assert is_localhost(name) is is_own


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [
        ("localhost", True),
        ("Shop.Localhost.", True),
        ("shop.test", True),
        ("nas.lan", False),
        ("printer.local", False),
        ("test", False),
        ("shop.example", False),
    ],
)
def test_the_names_by_which_a_developer_means_this_machine(name: str, *, is_meant: bool) -> None:
    assert is_local_name(name) is is_meant


def test_only_valid_lines_of_the_hosts_file_answer_and_without_wrapping() -> None:
    lines = (
        HostsLine(number=1, text="# 127.0.0.1 shop.test", host=None, problem="a comment"),
        HostsLine(number=2, text="::ffff:127.0.0.1 shop.test", host=parse_host("::ffff:127.0.0.1")),
    )
    assert hosts_answers(named("shop.test", hosts_lines=lines)) == (parse_host("127.0.0.1"),)


def test_the_hosts_file_is_asked_unless_nsswitch_leaves_it_out() -> None:
    assert reads_files(named("shop.test"))
    assert reads_files(named("shop.test", sources=("dns", "[!UNAVAIL=return]", "files")))
    assert not reads_files(named("shop.test", sources=("dns",)))
