"""Only rules that counted more packets are named."""

from homeport.model.ruleset import Chain, Effect, Rule, Ruleset, RuleText
from homeport.observe.ruleset.counters import grown


def _ruleset(*packets: int | None, policy: int | None = None) -> Ruleset:
    rules = tuple(
        Rule(text="x", undo="take x away", effect=Effect.DROP, packets=one) for one in packets
    )
    passing = Rule(text="ok", undo="", effect=Effect.ACCEPT, packets=sum(map(bool, packets)))
    chain = Chain(
        tool="iptables",
        family="ip",
        table="filter",
        name="INPUT",
        rules=(*rules, passing),
        hook="input",
        policy=Effect.DROP,
        packets=policy,
    )
    return Ruleset(texts=(RuleText(program="iptables-nft-restore", text="", chains=(chain,)),))


def test_only_what_counted_more_is_named() -> None:
    assert grown(_ruleset(1, 2), _ruleset(1, 2)) == ()
    assert [rule.text for rule in grown(_ruleset(0, 0), _ruleset(1, 0))] == ["x"]
    assert [rule.text for rule in grown(_ruleset(0, 5), _ruleset(1, 6))] == ["x", "x"]


def test_a_policy_counts_too() -> None:
    found = grown(_ruleset(policy=0), _ruleset(policy=2))
    assert [rule.text for rule in found] == ["policy drop"]


def test_a_rule_without_a_counter_is_silent_and_a_new_one_counts_from_nothing() -> None:
    assert grown(_ruleset(), _ruleset(None)) == ()
    assert len(grown(Ruleset(), _ruleset(1))) == 1
