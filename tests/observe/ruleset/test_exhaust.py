"""A limit that is used up blocks, in both languages."""

import pytest

from homeport.model.ruleset import Ruleset, RuleText
from homeport.observe.ruleset.exhaust import exhausted, has_state


def _after(program: str, line: str) -> str | None:
    changed = exhausted(Ruleset(texts=(RuleText(program=program, text=line),)))
    if changed is None:
        return None
    assert changed.is_altered
    return " ".join(changed.texts[0].text.split())


@pytest.mark.parametrize(
    ("rule", "after"),
    [
        ("tcp dport 80 ct count over 10 reject", "tcp dport 80 reject"),
        ("tcp dport 80 limit rate over 10/second burst 5 packets drop", "tcp dport 80 drop"),
        ("limit rate 10 mbytes/second accept", "counter"),
        ("add @many { ip saddr limit rate over 9/hour burst 5 packets } drop", "drop"),
        ("update @many { ip saddr ct count over 9 } reject", "reject"),
        ("quota over 25 mbytes used 3 bytes drop", "drop"),
        ('limit name "slow" accept', "counter"),
        ("numgen random mod 10 < 3 drop", "drop"),
        ("limit rate over 3/second jump late", "jump late"),
        ("meter m size 65535 { ip saddr limit rate over 3/second } drop", "drop"),
    ],
)
def test_nft(rule: str, after: str) -> None:
    assert _after("nft", f"\t\t{rule} # handle 3") == f"{after} # handle 3"


@pytest.mark.parametrize(
    ("rule", "after"),
    [
        (
            "-m connlimit --connlimit-above 2 --connlimit-mask 32 --connlimit-saddr -j REJECT",
            "-j REJECT",
        ),
        ("-m limit --limit 3/sec --limit-burst 9 -j ACCEPT", ""),
        ("-m limit --limit 3/sec -j DROP", "-j DROP"),
        ("-m hashlimit --hashlimit-upto 5/sec --hashlimit-name a -j ACCEPT", ""),
        ("-m hashlimit --hashlimit-above 5/sec --hashlimit-name a -j DROP", "-j DROP"),
        ("-m recent --update --seconds 9 --name a --mask 255.0.0.0 --rsource -j DROP", "-j DROP"),
        ("-m statistic --mode random --probability 0.5 -j DROP", "-j DROP"),
        ("-m quota --quota 99 -j ACCEPT", ""),
    ],
)
def test_iptables(rule: str, after: str) -> None:
    line = f"[0:0] -A INPUT -p tcp {rule}"
    # A rule that only lets pass becomes one that does nothing, which keeps its turn.
    kept = f"-p tcp {after}" if after else ""
    assert _after("iptables-nft-restore", line) == f"[0:0] -A INPUT {kept}".strip()


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("nft", '\t\tlimit rate 3/second log prefix "x" # handle 3'),
        ("nft", "\t\ttcp dport 80 drop # handle 3"),
        ("nft", "\t\ttype filter hook input priority 0; policy drop;"),
        ("iptables-nft-restore", "[0:0] -A INPUT -m limit --limit 3/sec -j LOG"),
        ("iptables-nft-restore", "[0:0] -A INPUT -m limit --limit 3/sec"),
        ("iptables-nft-restore", "[0:0] -A INPUT -p tcp -j DROP"),
        ("iptables-nft-restore", ":INPUT DROP [0:0]"),
        ("ipset", "create x hash:ip"),
    ],
)
def test_the_rest_stays(program: str, line: str) -> None:
    assert _after(program, line) is None


def test_state_is_recognised_in_both_languages() -> None:
    assert has_state("ct count over 3 drop")
    assert has_state("-A INPUT -m recent --rcheck --name a -j DROP")
    assert not has_state("-A INPUT -j DROP")
