"""Parse what iptables-save and ip6tables-save print, whatever the kernel keeps the rules in."""

import re
from dataclasses import dataclass, field

from homeport.model.ruleset import Chain, Effect, Rule

_CHAIN = re.compile(r"^:(\S+) (\S+) \[(\d+):\d+\]")
_RULE = re.compile(r"^(?:\[(\d+):\d+\] )?-A (\S+)(.*)$")
_TARGET = re.compile(r" -[jg] (\S+)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_EFFECTS = {
    "DROP": Effect.DROP,
    "TARPIT": Effect.DROP,
    "REJECT": Effect.REJECT,
    "DNAT": Effect.REDIRECT,
    "REDIRECT": Effect.REDIRECT,
    "NETMAP": Effect.REDIRECT,
    "ACCEPT": Effect.ACCEPT,
    "RETURN": Effect.ACCEPT,
}


def parse_iptables(text: str, *, command: str, family: str, tool: str) -> tuple[Chain, ...]:
    """Return the chains in `text`, table by table; `command` is what would change them.

    Source: iptables-save(8), iptables-restore(8).
    """
    found: list[_Open] = []
    known: dict[str, _Open] = {}
    table = ""
    for line in text.splitlines():
        if line.startswith("*"):
            table, known = line[1:].strip(), {}
        elif match := _CHAIN.match(line):
            known[match[1]] = _Open(
                table=table, name=match[1], policy=match[2], packets=int(match[3])
            )
            found.append(known[match[1]])
        elif (match := _RULE.match(line)) and match[2] in known:
            known[match[2]].rules.append(_rule(match, f"{command} -t {table}"))
    return tuple(one.close(command=command, family=family, tool=tool) for one in found)


@dataclass(slots=True, kw_only=True)
class _Open:
    """A chain that is being read."""

    table: str
    name: str
    policy: str
    packets: int
    rules: list[Rule] = field(default_factory=list)

    def close(self, *, command: str, family: str, tool: str) -> Chain:
        is_base = self.policy != "-"
        return Chain(
            tool=tool,
            family=family,
            table=self.table,
            name=self.name,
            rules=tuple(self.rules),
            hook=self.name.lower() if is_base else None,
            policy=_EFFECTS.get(self.policy, Effect.ACCEPT) if is_base else None,
            packets=self.packets if is_base else None,
            undo=f"{command} -t {self.table} -P {self.name} ACCEPT" if is_base else "",
        )


def _rule(match: re.Match[str], command: str) -> Rule:
    packets, chain, rest = match.groups()
    target = _TARGET.search(_QUOTED.sub('""', rest))
    return Rule(
        text=f"-A {chain}{rest}",
        undo=f"{command} -D {chain}{rest}",
        effect=_EFFECTS.get(target[1], Effect.OTHER) if target else Effect.OTHER,
        packets=None if packets is None else int(packets),
    )
