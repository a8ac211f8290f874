"""Rules name themselves in an answer, and only some can touch a packet."""

from homeport.model.packet_filter import FilterRule
from homeport.model.ruleset import Chain, Effect, Rule, Ruleset, RuleText

RULE = Rule(text="drop", undo="nft delete rule ip t c handle 3", effect=Effect.DROP)


def _chain(*rules: Rule, policy: Effect | None = None) -> Chain:
    return Chain(
        tool="nft", family="ip", table="t", name="c", rules=rules, policy=policy, undo="open it"
    )


def _rules(*chains: Chain) -> Ruleset:
    return Ruleset(texts=(RuleText(program="nft", text="", chains=chains),))


def test_a_rule_is_blamed_by_its_place_and_words() -> None:
    assert _chain(RULE).blame(RULE) == FilterRule(place="ip t c", text="drop", undo=RULE.undo)


def test_a_policy_is_blamed_by_what_it_says() -> None:
    blamed = _chain(policy=Effect.DROP).blame_policy()
    assert (blamed.text, blamed.undo) == ("policy drop", "open it")
    assert _chain().blame_policy().text == "policy accept"


def test_only_rules_and_closed_policies_can_touch_a_packet() -> None:
    assert not _rules(_chain(policy=Effect.ACCEPT)).has_rules
    assert _rules(_chain(policy=Effect.DROP)).has_rules
    assert _rules(_chain(RULE)).has_rules
    assert not Ruleset().has_rules
