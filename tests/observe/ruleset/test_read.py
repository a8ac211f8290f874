"""The rules of a real namespace are read, each by its own program."""

from pathlib import Path

import pytest
from own_namespace import in_namespace, load_nft, needs_rules, run_each

from homeport.model.ruleset import Ruleset
from homeport.observe.ruleset.read import read_ruleset

pytestmark = pytest.mark.netns


@pytest.fixture(autouse=True)
def _able() -> None:
    needs_rules("iptables-nft", "iptables-legacy")


def _read(*lines: str, nft: str = "", path: str | None = None) -> Ruleset:
    def look() -> Ruleset:
        load_nft(nft)
        run_each(*lines)
        return read_ruleset(path)

    return in_namespace(look)


def test_nothing() -> None:
    assert not _read().has_rules
    assert _read().missing == ()


def test_every_rule_is_read_once_by_the_program_that_made_it() -> None:
    found = _read(
        "iptables-nft -A INPUT -p tcp --dport 9 -j DROP",
        "ip6tables-nft -A OUTPUT -p udp -m string --algo bm --string foo -j REJECT",
        "iptables-legacy -A OUTPUT -p tcp --dport 7 -j DROP",
        nft="table inet guard {\nchain c {\ntcp dport 5 drop\n}\n}\n",
    )
    rules = [(chain.tool, chain.place) for chain in found.chains if chain.rules]
    assert rules == [
        ("nft", "inet guard c"),
        ("iptables", "ip filter INPUT"),
        ("iptables", "ip6 filter OUTPUT"),
        ("iptables-legacy", "ip filter OUTPUT"),
    ]
    assert found.missing == ()


def test_reading_does_not_make_a_legacy_table() -> None:
    def look() -> str:
        run_each("iptables-nft -A INPUT -p tcp --dport 9 -j DROP")
        read_ruleset()
        return Path("/proc/thread-self/net/ip_tables_names").read_text()

    assert in_namespace(look) == ""


def test_a_set_that_nobody_can_print_is_missed(tmp_path: Path) -> None:
    # A stand-in prints what iptables-save would, as ipset is rarely installed.
    save = tmp_path / "iptables-nft-save"
    save.write_text(
        "#!/bin/sh\necho '*filter'\necho ':INPUT ACCEPT [0:0]'\n"
        "echo '[0:0] -A INPUT -m set --match-set bad src -j DROP'\necho COMMIT\n"
    )
    save.chmod(0o755)
    nft = Path("/usr/sbin/nft")
    (tmp_path / "nft").symlink_to(nft)
    line = "iptables-nft -A INPUT -p tcp --dport 9 -j DROP"
    assert any("apt install ipset" in one for one in _read(line, path=str(tmp_path)).missing)
    ipset = tmp_path / "ipset"
    ipset.write_text("#!/bin/sh\necho 'create bad hash:ip'\n")
    ipset.chmod(0o755)
    found = _read(line, path=str(tmp_path))
    assert [one.program for one in found.texts] == ["nft", "iptables-nft-restore", "ipset"]


def test_a_broken_nft_is_no_reason_to_break(tmp_path: Path) -> None:
    nft = tmp_path / "nft"
    nft.write_text("#!/bin/sh\necho 'netlink: Error: cache initialization failed' >&2\nexit 1\n")
    nft.chmod(0o755)
    assert "cache initialization" in _read(path=str(tmp_path)).missing[0]
