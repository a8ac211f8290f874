"""Parse what `nft -a list ruleset` prints."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field

from homeport.model.ruleset import Chain, Effect, Rule

_TABLE = re.compile(r"^table (\w+) (\S+) \{")
_CHAIN = re.compile(r"^\tchain (\S+) \{")
_BASE = re.compile(r"^\t\ttype \w+ hook (\w+) .*?(?:; policy (accept|drop))?;\s*$")
_HANDLE = re.compile(r"\s*# handle (\d+)$")
_QUOTED = re.compile(r'"[^"]*"')
_PACKETS = re.compile(r"\bcounter packets (\d+)")
_EFFECTS = (
    (Effect.REJECT, re.compile(r"\breject\b")),
    (Effect.DROP, re.compile(r"\bdrop\b")),
    # "icmp type redirect" only names a kind of message.
    (Effect.REDIRECT, re.compile(r"\bdnat\b|(?<!type )\bredirect\b|\btproxy\b")),
    (Effect.ACCEPT, re.compile(r"\baccept\b|\breturn\b")),
)


def parse_nft(text: str) -> tuple[Chain, ...]:
    """Return the chains in `text`, in order. What is not understood is left out.

    A rule's elements may go over several lines, so it ends where its handle stands.

    Source: nft(8); the layout is that of nftables' src/rule.c.
    """
    reader = _Reader()
    for line in text.splitlines():
        reader.read(line)
    return tuple(reader.chains())


@dataclass(slots=True, kw_only=True)
class _Open:
    """A chain that is being read."""

    family: str
    table: str
    name: str
    hook: str | None = None
    policy: Effect | None = None
    rules: list[Rule] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    family: str = ""
    table: str = ""
    here: _Open | None = None
    begun: list[str] = field(default_factory=list)
    found: list[_Open] = field(default_factory=list)

    def read(self, line: str) -> None:
        if match := _TABLE.match(line):
            self.family, self.table, self.here = match[1], match[2], None
        elif match := _CHAIN.match(line):
            self.here = _Open(family=self.family, table=self.table, name=match[1])
            self.begun = []
            self.found.append(self.here)
        elif self.here is None:
            return
        elif line.rstrip() in ("\t}", "}"):
            self.here = None
        elif match := _BASE.match(line):
            self.here.hook = match[1]
            self.here.policy = Effect(match[2] or "accept")
        else:
            self._rule_line(self.here, line)

    def _rule_line(self, chain: _Open, line: str) -> None:
        self.begun.append(line.strip())
        match = _HANDLE.search(line)
        if match is None:
            if len(self.begun) == 1 and line.strip().startswith("comment "):
                self.begun = []  # the chain's own
            return
        text = _HANDLE.sub("", " ".join(self.begun))
        self.begun = []
        where = f"{chain.family} {shlex.quote(chain.table)} {shlex.quote(chain.name)}"
        packets = _PACKETS.search(_QUOTED.sub('""', text))
        chain.rules.append(
            Rule(
                text=text,
                undo=f"nft delete rule {where} handle {match[1]}",
                effect=nft_effect(text),
                packets=int(packets[1]) if packets else None,
            )
        )

    def chains(self) -> Iterator[Chain]:
        for one in self.found:
            opening = f"chain {one.family} {one.table} {one.name} {{ policy accept; }}"
            yield Chain(
                tool="nft",
                family=one.family,
                table=one.table,
                name=one.name,
                rules=tuple(one.rules),
                hook=one.hook,
                policy=one.policy,
                undo=f"nft {shlex.quote(opening)}" if one.hook else "",
            )


def nft_effect(text: str) -> Effect:
    """Return what a rule does, going by its words outside quotation marks."""
    bare = _QUOTED.sub('""', text)
    return next((effect for effect, words in _EFFECTS if words.search(bare)), Effect.OTHER)
