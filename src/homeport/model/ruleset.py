"""The packet filter's rules as they were read, with what is needed to load a copy of them."""

from dataclasses import dataclass
from enum import StrEnum

from homeport.model.packet_filter import FilterRule


class Effect(StrEnum):
    """What a rule does to a packet that it matches. OTHER: it goes on, or jumps somewhere."""

    DROP = "drop"
    REJECT = "reject"
    REDIRECT = "redirect"
    ACCEPT = "accept"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `packets` is its counter, None where it has none; `undo` removes exactly it."""

    text: str
    undo: str
    effect: Effect = Effect.OTHER
    packets: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain and its rules in order.

    `hook` and `policy` are None for a chain that others jump to. `packets` counts what reached the
    policy, None where nobody counts; `undo` is the command that opens the policy.
    """

    tool: str
    family: str
    table: str
    name: str
    rules: tuple[Rule, ...] = ()
    hook: str | None = None
    policy: Effect | None = None
    packets: int | None = None
    undo: str = ""

    @property
    def place(self) -> str:
        """Where it stands, such as "inet guard in"."""
        return f"{self.family} {self.table} {self.name}"

    def blame(self, rule: Rule) -> FilterRule:
        """Return `rule` the way an answer names it."""
        return FilterRule(place=self.place, text=rule.text, undo=rule.undo, tool=self.tool)

    def blame_policy(self) -> FilterRule:
        """Return the policy the way an answer names it."""
        text = f"policy {self.policy or Effect.ACCEPT}"
        return FilterRule(place=self.place, text=text, undo=self.undo, tool=self.tool)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """Rules in the words of `program`, which is also the one that would load them.

    `chains` are those rules, read; `program` is "nft", "ipset" or the name of an iptables-restore.
    """

    program: str
    text: str
    chains: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruleset:
    """All rules of one network namespace.

    `missing` says in sentences what could not be read. `is_altered` is True for one that was
    changed on purpose (every limit taken as used up), so that what it answers is no measurement.
    """

    texts: tuple[RuleText, ...] = ()
    missing: tuple[str, ...] = ()
    is_altered: bool = False

    @property
    def chains(self) -> tuple[Chain, ...]:
        """All chains, whatever program made them."""
        return tuple(chain for text in self.texts for chain in text.chains)

    @property
    def has_rules(self) -> bool:
        """True when something in it could touch a packet."""
        return any(chain.rules or chain.policy is Effect.DROP for chain in self.chains)
