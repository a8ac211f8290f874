"""Compare two readings of the rules, to see which of them caught packets in between."""

from collections import Counter
from collections.abc import Iterator

from homeport.model.packet_filter import FilterRule
from homeport.model.ruleset import Effect, Ruleset

_BLOCKING = (Effect.DROP, Effect.REJECT)
_Key = tuple[str, str, str, int]


def grown(before: Ruleset, after: Ruleset) -> tuple[FilterRule, ...]:
    """Return the dropping and rejecting rules and policies that counted more packets in `after`.

    Others' packets count too, so make the attempt in between stand out, or repeat it. A rule of
    nft counts only when it says `counter`; all of iptables do.
    """
    was = {key: packets for key, packets, _ in _counted(before)}
    return tuple(rule for key, packets, rule in _counted(after) if packets > was.get(key, 0))


def _counted(ruleset: Ruleset) -> Iterator[tuple[_Key, int, FilterRule]]:
    """Yield every blocking rule that counts; equal rules of one chain differ by their turn."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for chain in ruleset.chains:
        for rule in chain.rules:
            if rule.packets is None or rule.effect not in _BLOCKING:
                continue
            same = (chain.tool, chain.place, rule.undo)
            seen[same] += 1
            yield (*same, seen[same]), rule.packets, chain.blame(rule)
        if chain.packets is not None and chain.policy is Effect.DROP:
            yield (chain.tool, chain.place, "", 0), chain.packets, chain.blame_policy()
