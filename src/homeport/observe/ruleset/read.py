"""Read the rules of the caller's network namespace, changing nothing."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from homeport.model.ruleset import Chain, Ruleset, RuleText
from homeport.observe.ruleset.iptables_text import parse_iptables
from homeport.observe.ruleset.kernel_parts import has_part, legacy_tables
from homeport.observe.ruleset.nft_text import parse_nft
from homeport.observe.ruleset.programs import default_path, find_program, print_rules

_XTABLES = ("filter", "nat", "mangle", "raw", "security")
_COMMANDS = {"ip": "iptables", "ip6": "ip6tables"}
_TABLE_BLOCK = re.compile(r"(?ms)^table (\w+) (\S+) \{.*?^\}\n?")
# What nft writes for a part of an iptables rule that it has no words for.
_NO_WORDS = re.compile(r"\bxt (?:match|target)\b|# (?:xt_|match |target )")


def read_ruleset(path: str | None = None) -> Ruleset:
    """Return the rules, and in sentences what could not be read. Never raises.

    `path` is where programs are looked for, by default PATH and the folders of system programs.
    Rules of iptables are read by its own program: nft does not print all their details.

    Cost: 5 ms for nft, 10 ms more where iptables is in use.
    """
    where = default_path() if path is None else path
    texts: list[RuleText] = []
    missing: list[str] = []
    if has_part("nf_tables"):
        texts += _nf_tables(where, missing)
    texts += _legacy(where, missing)
    texts += _ipsets(texts, where, missing)
    return Ruleset(texts=tuple(texts), missing=tuple(missing))


def _nf_tables(where: str, missing: list[str]) -> Iterator[RuleText]:
    nft = find_program("nft", where)
    if nft is None:
        missing.append("nft is not installed, so its rules cannot be read (apt install nftables)")
        yield from _iptables("nft", ("ip", "ip6"), where, [])
        return
    printed = print_rules(nft, "-a", "list", "ruleset")
    if printed.problem is not None:
        missing.append(_refusal(printed.problem))
        return
    listed = {(one[1], one[2]) for one in _TABLE_BLOCK.finditer(printed.text)}
    families = [one for one in _COMMANDS if any((one, table) in listed for table in _XTABLES)]
    saved = tuple(_iptables("nft", families, where, missing))
    theirs = {(chain.family, chain.table) for text in saved for chain in text.chains}
    own = _without(printed.text, theirs)
    if _NO_WORDS.search(own):
        missing.append("some rules are of iptables, but no iptables-nft-save prints them")
    yield RuleText(program="nft", text=own, chains=parse_nft(own))
    yield from saved


def _without(text: str, theirs: set[tuple[str, str]]) -> str:
    """Return only the tables that iptables does not manage."""
    blocks = _TABLE_BLOCK.finditer(text)
    return "".join(one[0] for one in blocks if (one[1], one[2]) not in theirs)


def _legacy(where: str, missing: list[str]) -> Iterator[RuleText]:
    families = [one for one in _COMMANDS if legacy_tables(one)]
    return _iptables("legacy", families, where, missing)


def _iptables(
    kind: str, families: list[str] | tuple[str, ...], where: str, missing: list[str]
) -> Iterator[RuleText]:
    for family in families:
        name = f"{_COMMANDS[family]}-{kind}"
        program = find_program(f"{name}-save", where)
        if program is None:
            missing.append(f"{name}-save is not installed, so its rules cannot be read")
            continue
        printed = print_rules(program, "-c")
        if printed.problem is not None:
            missing.append(_refusal(printed.problem))
        elif chains := _chains(printed.text, family, kind, where):
            yield RuleText(program=f"{name}-restore", text=printed.text, chains=chains)


def _chains(text: str, family: str, kind: str, where: str) -> tuple[Chain, ...]:
    return parse_iptables(
        text,
        command=_command(_COMMANDS[family], kind, where),
        family=family,
        tool="iptables" if kind == "nft" else "iptables-legacy",
    )


def _command(name: str, kind: str, where: str) -> str:
    """Return the plain name where it is the same program, else the one that says its kind."""
    plain = find_program(name, where)
    return name if plain and kind in Path(plain).resolve().name else f"{name}-{kind}"


def _ipsets(texts: list[RuleText], where: str, missing: list[str]) -> list[RuleText]:
    """Return the sets that iptables rules refer to."""
    if not any(" --match-set " in one.text for one in texts):
        return []
    ipset = find_program("ipset", where)
    if ipset is None:
        missing.append("rules refer to an ipset, but ipset is not installed (apt install ipset)")
        return []
    printed = print_rules(ipset, "save")
    if printed.problem is not None:
        missing.append(printed.problem)
        return []
    return [RuleText(program="ipset", text=printed.text)]


def _refusal(problem: str) -> str:
    """Return why the rules could not be read, and what would help."""
    if os.geteuid() and re.search(r"not permitted|[Pp]ermission denied|be root", problem):
        return "the packet filter's rules are readable only as root (run this with sudo)"
    return f"the packet filter's rules could not be read: {problem}"
