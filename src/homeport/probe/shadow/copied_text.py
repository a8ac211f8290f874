"""Rewrite listed rules of nft so that they load where no interface but lo exists."""

import re

TRACE_TABLE = "homeport_shadow"
# Before and after every other chain: the ends of what a priority may be, minus some room.
_FIRST, _LAST = -2_147_483_000, 2_147_483_000
_BLOCK = re.compile(r"(?ms)^table (\w+) (\S+) \{.*?^\}\n?")
_QUOTED = re.compile(r'("[^"]*")')
# `fib saddr . iif oif missing` speaks of a routing decision: those words must stay.
_INTERFACE = re.compile(
    r"fib (?:(?:saddr|daddr|mark|iif|oif)(?: \. | ))+(?:check )?(?:oifname|oif|type)"
    r"|\b(?:iif|oif)\b(?: \d+)?|\biface_index\b"
)
_FLOWTABLE = re.compile(r"(?ms)^\tflowtable \S+ \{.*?^\t\}\n?")
_OFFLOAD = re.compile(r"(?m)^\t\t.*\bflow (?:add|offload) @.*?(# handle \d+)$")
_CHAIN = re.compile(r"(?ms)^\tchain \S+ \{.*?^\t\}\n?")
_ON_DEVICE = re.compile(r"\bhook (?:ingress|egress) devices? (?:= )?(\{[^}]*\}|\S+)")


def tables_to_load(text: str) -> tuple[str, ...]:
    """Return each table that concerns a connection within this machine, ready to be loaded."""
    return tuple(_adapt(one[0]) for one in _BLOCK.finditer(text) if one[1] not in ("arp", "bridge"))


def trace_table(texts: tuple[str, ...]) -> str:
    """Return the table that has every packet traced, where `texts` are the other ones.

    A packet over lo loses its mark on the way in, so both directions set it. The last chains hold
    no rule: reaching their policy shows where a packet goes after all address translation.
    """
    chains = [
        ("out", f"filter hook output priority {_FIRST}", "meta nftrace set 1"),
        ("back_in", f"filter hook prerouting priority {_FIRST}", "meta nftrace set 1"),
        ("sent", f"filter hook postrouting priority {_LAST}", ""),
        ("arrived", f"filter hook input priority {_LAST}", ""),
    ]
    table = _table("inet", chains)
    for hook in ("ingress", "egress"):
        if any(f"hook {hook} " in text for text in texts):
            place = f"filter hook {hook} device lo priority {_FIRST}"
            table += _table("netdev", [(hook, place, "meta nftrace set 1")])
    return table


def _table(family: str, chains: list[tuple[str, str, str]]) -> str:
    body = "".join(
        f"\tchain {name} {{\n\t\ttype {place}\n\t\t{rule}\n\t}}\n" for name, place, rule in chains
    )
    return f"table {family} {TRACE_TABLE} {{\n{body}}}\n"


def _adapt(block: str) -> str:
    block = _OFFLOAD.sub(r"\t\tcounter \1", _FLOWTABLE.sub("", block))
    block = _CHAIN.sub(_chain_on_lo, block)
    # Every second part is a quoted text: a name, a comment.
    parts = _QUOTED.split(block)
    parts[::2] = [_INTERFACE.sub(_by_name, part) for part in parts[::2]]
    return "".join(parts)


def _chain_on_lo(chain: re.Match[str]) -> str:
    """Return a chain, nothing for one on other interfaces: no packet of ours meets it."""
    device = _ON_DEVICE.search(chain[0])
    return "" if device and "lo" not in re.findall(r"[^\s{},\";=]+", device[1]) else chain[0]


def _by_name(match: re.Match[str]) -> str:
    """Return the same match by name: a name may be written that no interface has."""
    word, _, index = match[0].partition(" ")
    if word == "fib":
        return match[0]
    name = {"iif": "iifname", "oif": "oifname"}.get(word, "ifname")
    return f'{name} "index{index}"' if index else name
