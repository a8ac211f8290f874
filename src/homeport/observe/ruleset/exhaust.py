"""Rewrite a ruleset as if every limit in it were used up: what such a rule does then is seen."""

import re
from collections.abc import Callable
from dataclasses import replace

from homeport.model.ruleset import Effect, Ruleset, RuleText
from homeport.observe.ruleset.nft_text import nft_effect

# Matches whose answer depends on what came before, which a copy does not know.
# Source: nft(8) STATEMENTS, iptables-extensions(8).
_NFT_STATE = re.compile(
    r"""(?:add|update)\ @\S+\ \{[^{}]*\b(?:limit\ rate|ct\ count|quota)\b[^{}]*\}
    |meter\ \S+\ (?:size\ \d+\ )?\{[^{}]*\}
    |ct\ count\ (?:over\ )?\d+
    |limit\ rate\ (?:over\ )?\d+(?:\ \w+)?/\w+(?:\ burst\ \d+\ \w+)?
    |quota\ (?:over\ |until\ )?\d+\ \w+(?:\ used\ \d+\ \w+)?
    |(?:limit|quota)\ name\ "[^"]*"
    |numgen\ random\ mod\ \d+\ (?:[<>=!]+\ )?\d+(?:-\d+)?""",
    re.VERBOSE,
)
_VALUE = r"(?: [^-\s]\S*)?"
_XT_STATE = re.compile(
    rf" -m (?:connlimit(?: !? ?--connlimit-[\w-]+{_VALUE})+"
    rf"|limit(?: --limit[\w-]*{_VALUE})+"
    rf"|hashlimit(?: --hashlimit-[\w-]+{_VALUE})+"
    rf"|quota(?: !? ?--quota{_VALUE})"
    rf"|statistic(?: !? ?--(?:mode|probability|every|packet){_VALUE})+"
    r"|recent(?: !| --(?:set|update|rcheck|remove|seconds|reap|hitcount|rttl|name|mask|rsource"
    rf"|rdest){_VALUE})+)"
)
_ABOVE = re.compile(r"\bover\b|-above\b|--update\b|--rcheck\b")
_HANDLE = re.compile(r"\s*# handle \d+$")
_XT_RULE = re.compile(r"^((?:\[\d+:\d+\] )?-A \S+)(.*)$")
_JUMPS = re.compile(r"\b(?:jump|goto)\b")
_XT_TARGET = re.compile(r" -[jg] (\S+)")
_XT_SILENT = ("LOG", "NFLOG", "ULOG", "MARK", "CONNMARK", "SET")


def exhausted(ruleset: Ruleset) -> Ruleset | None:
    """Return `ruleset` with every limit used up, None when nothing in it has a limit.

    A rule that blocks above a limit blocks always, one that lets pass below a limit does nothing.
    Rules keep their turn, so what is found in the copy can be named in the original.
    """
    texts = tuple(_exhaust(text) for text in ruleset.texts)
    if texts == ruleset.texts:
        return None
    return replace(ruleset, texts=texts, is_altered=True)


def has_state(text: str) -> bool:
    """Return whether a rule of nft or iptables looks at what came before."""
    return bool(_NFT_STATE.search(text) or _XT_STATE.search(text))


def _exhaust(one: RuleText) -> RuleText:
    change: Callable[[str], str] = _nft_line if one.program == "nft" else _xt_line
    if one.program == "ipset":
        return one
    return replace(one, text="\n".join(change(line) for line in one.text.split("\n")))


def _nft_line(line: str) -> str:
    match = _HANDLE.search(line)
    if match is None or not _NFT_STATE.search(line):
        return line
    decides = nft_effect(line) is not Effect.OTHER or _JUMPS.search(line)
    if not decides:
        return line
    is_blocking = nft_effect(line) in (Effect.DROP, Effect.REJECT)
    if is_blocking or _ABOVE.search(line):
        return _NFT_STATE.sub("", line)
    return "\t\tcounter" + match[0]


def _xt_line(line: str) -> str:
    rule = _XT_RULE.match(line)
    if rule is None or not _XT_STATE.search(line):
        return line
    target = _XT_TARGET.search(line)
    if target is None or target[1] in _XT_SILENT:
        return line
    if target[1] in ("DROP", "REJECT", "TARPIT") or _ABOVE.search(line):
        return _XT_STATE.sub("", line)
    return rule[1]
