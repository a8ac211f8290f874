"""The first cause is the answer: causes come before what they bring about, and nothing is lost."""

from graphlib import TopologicalSorter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.catalogue import CATALOGUE
from homeport.diagnose.made_up import exam, listens, tried
from homeport.diagnose.verdict import examine, to_causes
from homeport.model.attempt import Outcome
from homeport.model.finding import Cause, Finding, Remedy, RemedyKind

CODES = sorted(set(CATALOGUE) - {"ok"})
MOST = 3


def found(code: str, confidence: float = 0.9, **more: object) -> Finding:
    facts: dict[str, object] = {"what": code, "evidence": ("seen",), "fix": "mend it", **more}
    return Finding(code=code, confidence=confidence, **facts)  # type: ignore[arg-type]  # its fields


def mentioned(causes: tuple[Cause, ...]) -> set[str]:
    """Return the codes that are shown, folded or not: `what` is the code here."""
    return {code for one in causes for code in (one.code, *one.consequences)}


FINDINGS = st.lists(
    st.builds(found, st.sampled_from(CODES), st.sampled_from((0.5, 0.69, 0.7, 0.9, 0.97))),
    max_size=8,
)


@given(findings=FINDINGS)
def test_no_finding_is_lost(findings: list[Finding]) -> None:
    causes = to_causes(findings)
    assert bool(causes) == bool(findings)
    assert len(causes) <= MOST
    if len(causes) < MOST:
        assert mentioned(causes) == {one.code for one in findings}


@given(findings=FINDINGS)
def test_no_cause_is_a_consequence(findings: list[Finding]) -> None:
    causes = to_causes(findings)
    assert not {one.code for one in causes} & {code for one in causes for code in one.consequences}
    assert [one.confidence for one in causes] == sorted(
        (one.confidence for one in causes), reverse=True
    )


@given(findings=FINDINGS, data=st.data())
def test_the_order_of_the_checks_decides_ties_only(
    findings: list[Finding], data: st.DataObject
) -> None:
    apart = [
        found(one.code, confidence=0.99 - turn / 100)
        for turn, one in enumerate({one.code: one for one in findings}.values())
    ]
    assert to_causes(data.draw(st.permutations(apart))) == to_causes(apart)


def test_nothing_brings_about_itself_by_a_detour() -> None:
    brings = TopologicalSorter[str]()
    for cause, effect in permutations(CODES, 2):
        # What could each bring about the other is decided by who comes first.
        orders = (found(effect), found(cause)), (found(cause), found(effect))
        if all([one.code for one in to_causes(each)] == [cause] for each in orders):
            brings.add(effect, cause)
    assert tuple(brings.static_order())


@pytest.mark.parametrize(
    ("cause", "effect"),
    [
        ("nsswitch-misconfigured", "hosts-missing-localhost"),
        ("hosts-wrong-address", "bound-to-other-address"),
        ("name-not-resolved", "app-crashed"),
        ("loopback-down", "loopback-address-missing"),
        ("loopback-down", "route-blackhole"),
        ("ipv6-disabled", "ipv4-only"),
        ("route-blackhole", "firewall-drop"),
        ("firewall-redirect", "not-listening"),
        ("firewall-drop", "accept-queue-full"),
        ("process-stopped", "no-response"),
        ("process-stopped", "port-in-use"),
        ("fd-limit", "not-accepting"),
        ("cpu-throttled", "no-response"),
        ("disk-full", "app-crashed"),
        ("oom-killed", "app-crashed"),
        ("missing-dependency", "not-listening"),
        ("privileged-port", "app-crashed"),
        ("port-in-use", "stale-pid-file"),
        ("port-held-by-orphan", "port-in-use"),
        ("port-held-by-socket-activation", "port-in-use"),
        ("wrong-port", "not-listening"),
        ("udp-not-tcp", "not-listening"),
        ("other-network-namespace", "not-listening"),
        ("container-loopback-bind", "published-port-wrong"),
        ("upstream-down", "closes-immediately"),
        ("tls-expected", "protocol-mismatch"),
        ("tls-cert-expired", "tls-cert-untrusted"),
        ("single-client-blocks-server", "accept-queue-full"),
    ],
)
def test_a_cause_comes_before_its_consequence(cause: str, effect: str) -> None:
    """Even when the consequence is plainer to see."""
    causes = to_causes((found(effect, 0.99), found(cause, 0.8)))
    assert [(one.code, one.consequences) for one in causes] == [(cause, (effect,))]


def test_of_two_that_could_bring_each_other_about_the_surer_is_the_cause() -> None:
    pair = ("app-crashed", "stale-pid-file")
    for cause, effect in (pair, pair[::-1]):
        causes = to_causes((found(cause, 0.9), found(effect, 0.8)))
        assert [(one.code, one.consequences) for one in causes] == [(cause, (effect,))]


@pytest.mark.parametrize("further", [(), ("proxy-env",)])
def test_of_two_equally_sure_ones_the_first_is_the_cause(further: tuple[str, ...]) -> None:
    codes = ("app-crashed", "stale-pid-file", *further)
    causes = to_causes(map(found, codes))
    assert [one.code for one in causes] == ["app-crashed", *further]
    assert causes[0].consequences == ("stale-pid-file",)


def test_what_follows_from_a_consequence_is_folded_too() -> None:
    causes = to_causes(map(found, ("still-starting", "app-crashed", "disk-full", "proxy-env")))
    assert [one.code for one in causes] == ["disk-full", "proxy-env"]
    assert causes[0].consequences == ("still-starting", "app-crashed")


def test_a_suspicion_explains_nothing_that_is_plain_to_see() -> None:
    plain, vague = found("not-listening", 0.8), found("stale-pid-file", 0.6)
    assert [one.code for one in to_causes((vague, plain))] == ["not-listening", "stale-pid-file"]
    faint = found("not-listening", 0.5)
    assert [one.code for one in to_causes((vague, faint))] == ["stale-pid-file"]


def test_of_one_code_the_surest_finding_is_shown_whole() -> None:
    remedy = Remedy(kind=RemedyKind.FREE_PORT, number=8000)
    best = found(
        "port-in-use", 0.95, what="node has it", evidence=("a", "b"), fix="free", remedy=remedy
    )
    causes = to_causes((found("port-in-use", 0.8), best, found("port-in-use", 0.9)))
    assert causes == (
        Cause(
            code="port-in-use",
            what="node has it",
            evidence=("a", "b"),
            fix="free",
            confidence=0.95,
            remedy=remedy,
        ),
    )


def test_more_than_a_few_causes_would_be_guesses() -> None:
    apart = ("proxy-env", "http2-only", "udp-not-tcp", "cors-blocked")
    assert [one.code for one in to_causes(map(found, apart))] == list(apart[:MOST])


def test_nothing_found_is_no_cause() -> None:
    assert to_causes(()) == ()


def test_all_checks_are_asked() -> None:
    """Two checks see something here, and one of them knows why."""
    lost = exam(listeners=(listens(namespace="4026532000"),), attempts=(tried(Outcome.REFUSED),))
    assert {one.code for one in examine(lost)} == {"not-listening", "other-network-namespace"}
    causes = to_causes(examine(lost))
    assert [one.code for one in causes] == ["other-network-namespace"]
    assert causes[0].consequences == ("nothing listens on port 8000",)
