"""What the machine says of port numbers."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from homeport.model.port_class import PortRange
from homeport.observe.port_rules import parse_range, parse_reserved, parse_services, read_port_rules


def test_a_captured_machine(tmp_path: Path) -> None:
    sysctl = tmp_path / "proc/sys/net/ipv4"
    sysctl.mkdir(parents=True)
    (sysctl / "ip_local_port_range").write_text("40000\t50000\n")
    (sysctl / "ip_local_reserved_ports").write_text("40100,41000-41010\n")
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/services").write_text("shop  5173/tcp  store # ours\nhttp 80/tcp www\n")
    rules = read_port_rules(tmp_path)
    assert rules.ephemeral == (40_000, 50_000)
    assert rules.reserved == ((40_100, 40_100), (41_000, 41_010))
    assert rules.classify(5173, "tcp").iana_name == "shop"
    assert rules.classify(5432, "tcp").iana_name == "postgresql"
    assert not rules.classify(41_005, "tcp").is_ephemeral


def test_a_machine_that_says_nothing(tmp_path: Path) -> None:
    rules = read_port_rules(tmp_path)
    assert rules.ephemeral == (32_768, 60_999)
    assert rules.reserved == ()
    assert rules.classify(5353, "udp").iana_name == "mdns"
    assert rules.classify(22, "tcp").range is PortRange.SYSTEM


def test_this_machine() -> None:
    low, high = read_port_rules().ephemeral
    assert 0 < low < high <= 65_535


def test_the_first_name_of_a_port_wins() -> None:
    text = "# services\nfirst 99/tcp\nsecond 99/tcp\nother 99/sctp\nbad\nhuge 99999/tcp\nx y/tcp\n"
    assert parse_services(text) == {(99, "tcp"): "first"}


@given(st.text())
def test_nothing_is_too_strange(text: str) -> None:
    parse_services(text)
    parse_reserved(text)
    parse_range(text)
