"""Turn what was seen in the shadow namespace into a verdict and the rule that is to blame."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address

from homeport.model.address import Host
from homeport.model.packet_filter import FilterAnswer, FilterRule, FilterVerdict, Flow
from homeport.model.ruleset import Chain, Effect, Rule, Ruleset
from homeport.probe.shadow.exchange import COMPLETE, SILENT, protocol_of, target_of
from homeport.probe.shadow.facts import Facts, led_to
from homeport.probe.shadow.trace import ACCEPT, DROP, QUEUE, Event, Kind

# What a copy cannot know: marks that programs set, control groups, limits, chance.
_UNSURE = re.compile(
    r"\bmark\b|cgroup|\blimit\b|connlimit|hashlimit|-m recent|\bquota\b|\bct count\b|\bmeter\b"
    r"|\bnumgen random\b|-m statistic|-m connbytes|\bct (?:bytes|packets)\b"
)
_QUOTED = re.compile(r'"[^"]*"')
_LEADS_TO = re.compile(
    r"--to-ports (?P<only>\d+)"
    r"|--to-destination (?P<bare>[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*)"
    r"|--to-destination (?:\[(?P<v6>[^\]]+)\]|(?P<v4>[\d.]+))?(?:-[\d.]+)?(?::(?P<port>\d+))?"
)
_HOOK_ORDER = ("output", "postrouting", "prerouting", "input", "forward")


def conclude(flow: Flow, ruleset: Ruleset, facts: Facts) -> FilterAnswer:
    """Return the verdict on `flow`."""
    case = _Case(flow=flow, ruleset=ruleset, facts=facts)
    if facts.exchange.outcome == COMPLETE:
        return case.answer_passing()
    return case.answer_blocked()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    flow: Flow
    ruleset: Ruleset
    facts: Facts

    def answer_passing(self) -> FilterAnswer:
        redirect = self._redirect()
        if redirect is not None:
            return redirect
        missing = self._missing()
        if missing:
            return FilterAnswer(verdict=FilterVerdict.UNKNOWN, is_exact=False, note=missing)
        unsure = next(self._unsure_rules(), None)
        return FilterAnswer(
            verdict=FilterVerdict.PASSES,
            is_exact=unsure is None and not self.ruleset.is_altered,
            note=None if unsure is None else f"what came before may change the answer: {unsure}",
        )

    def answer_blocked(self) -> FilterAnswer:
        culprit = self._dropped_by() or self._counted(Effect.DROP, Effect.REJECT)
        if culprit is not None:
            is_silent = self.facts.exchange.outcome in (SILENT, "EPERM")
            return self._answer(
                FilterVerdict.DROPS if is_silent else FilterVerdict.REJECTS, culprit
            )
        redirect = self._redirect()
        if redirect is not None:
            return redirect
        queued = self._first(QUEUE)
        note = "a copy of the rules stops the connection, and does not show where"
        if queued is not None:
            note = f"a program decides, to whom this rule hands the packets: {queued.text}"
        missing = self._missing()
        note = f"{note}; {missing}" if missing else note
        return FilterAnswer(verdict=FilterVerdict.UNKNOWN, is_exact=False, note=note)

    def _answer(
        self,
        verdict: FilterVerdict,
        rule: FilterRule | None,
        goes_to: tuple[Host, int] | None = None,
    ) -> FilterAnswer:
        is_sure = rule is not None and not _UNSURE.search(_QUOTED.sub("", rule.text))
        missing = self._missing()
        return FilterAnswer(
            verdict=verdict,
            rule=rule,
            goes_to=goes_to,
            is_exact=is_sure and missing is None and not self.ruleset.is_altered,
            note=missing,
        )

    def _missing(self) -> str | None:
        return "; ".join((*self.ruleset.missing, *self.facts.failed)) or None

    def _unsure_rules(self) -> Iterator[str]:
        for chain in self.ruleset.chains:
            for rule in chain.rules:
                if rule.effect is not Effect.OTHER and _UNSURE.search(_QUOTED.sub("", rule.text)):
                    yield rule.text

    # Blocked.

    def _dropped_by(self) -> FilterRule | None:
        return self._first(DROP)

    def _first(self, verdict: int) -> FilterRule | None:
        """Return the rule or policy behind the first such verdict on a packet of the flow.

        An ICMP error may be dropped as well, but only after the rule that caused it.
        """
        for event in self.facts.events:
            if event.kind == Kind.RETURN or not _is_verdict(event, verdict):
                continue
            if event.packet is not None and event.packet.protocol != protocol_of(self.flow):
                continue
            found = self._blame(event)
            if found is not None:
                return found
        return None

    def _blame(self, event: Event) -> FilterRule | None:
        chain = self._chain(event)
        if chain is None:
            return None
        if event.kind == Kind.POLICY:
            return chain.blame_policy()
        rule = self._rule(chain, event)
        return None if rule is None else chain.blame(rule)

    def _chain(self, event: Event) -> Chain | None:
        place = (event.family, event.table, event.chain)
        for chain in self.ruleset.chains:
            if place == (chain.family, chain.table, chain.name) and "legacy" not in chain.tool:
                return chain
        return None

    def _rule(self, chain: Chain, event: Event) -> Rule | None:
        """Return the original of the copy's rule: the one that has the same turn in its chain."""
        handles = self.facts.handles.get((event.family, event.table, event.chain), ())
        if event.handle not in handles:
            return None
        turn = handles.index(event.handle)
        return chain.rules[turn] if turn < len(chain.rules) else None

    def _counted(self, *effects: Effect) -> FilterRule | None:
        """Return a rule of iptables that counted one of our packets; nobody else's are here."""
        for program, chain in self._counting_chains():
            counts = self.facts.counts.get((program, chain.table, chain.name))
            if counts is None:
                continue
            for rule, packets in zip(chain.rules, counts.rules, strict=False):
                if packets and rule.effect in effects:
                    return chain.blame(rule)
            if counts.policy and chain.policy in effects:
                return chain.blame_policy()
        return None

    def _counting_chains(self) -> list[tuple[str, Chain]]:
        """Return the chains of the flow's family; those that others jump to come first."""
        family = "ip" if self._target().version == 4 else "ip6"
        found = [
            (text.program, chain)
            for text in self.ruleset.texts
            for chain in text.chains
            if text.program.endswith("-restore") and chain.family == family
        ]
        order = {hook: turn for turn, hook in enumerate(_HOOK_ORDER)}
        return sorted(found, key=lambda one: order.get(one[1].hook or "", -1))

    # Led elsewhere.

    def _redirect(self) -> FilterAnswer | None:
        goes_to = led_to(self.flow, self.facts.exchange, self.facts.events)
        rule = self._redirected_by() or self._counted(Effect.REDIRECT)
        if goes_to is None and not self.facts.events and rule is not None:
            goes_to = written_target(rule.text, (self._target(), self.flow.port))
        if goes_to is None:
            return None
        return self._answer(FilterVerdict.REDIRECTS, rule, goes_to)

    def _redirected_by(self) -> FilterRule | None:
        for event in self.facts.events:
            if event.kind != Kind.RULE or not _is_verdict(event, ACCEPT):
                continue
            chain = self._chain(event)
            rule = None if chain is None else self._rule(chain, event)
            if chain is not None and rule is not None and rule.effect is Effect.REDIRECT:
                return chain.blame(rule)
        return None

    def _target(self) -> Host:
        return target_of(self.flow)


def _is_verdict(event: Event, verdict: int) -> bool:
    """A dropping rule may add an error number above the low byte; negative ones go on."""
    return event.verdict >= 0 and event.verdict & 0xFF == verdict


def written_target(text: str, asked: tuple[Host, int]) -> tuple[Host, int] | None:
    """Return where a rule of iptables says that it leads."""
    match = _LEADS_TO.search(text)
    if match is None:
        return None
    host = match["v6"] or match["v4"] or match["bare"]
    port = match["only"] or match["port"]
    try:
        return ip_address(host) if host else asked[0], int(port) if port else asked[1]
    except ValueError:
        return None
