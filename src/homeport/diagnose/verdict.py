"""Put findings in the order of cause and effect: the first one is the answer."""

from collections.abc import Iterable, Mapping, Sequence, Set

from homeport.diagnose.check import CHECKS
from homeport.model.examination import Examination
from homeport.model.finding import Cause, Finding

# What each cause brings about, so that it is no cause of its own while the other is there.
# Names and the network come first: without them nothing above can be judged.
_ANY_SILENCE = frozenset(
    {
        "no-response", "not-accepting", "accept-queue-full", "single-client-blocks-server",
        "still-starting", "closes-immediately", "firewall-drop",
    }
)  # fmt: skip
_NOBODY = frozenset({"not-listening", "other-network-namespace"})
_NO_ADDRESS = _NOBODY | {
    "bound-to-other-address", "ipv4-only", "ipv6-only", "wrong-port", "address-not-available",
    "name-not-resolved", "unix-socket-only", "still-starting",
}  # fmt: skip
_NO_WAY = _NOBODY | {
    "firewall-drop", "firewall-reject", "bound-to-other-address", "address-not-available",
    "ephemeral-exhausted", "accept-queue-full",
}  # fmt: skip
_NOT_STARTED = _NOBODY | {
    "still-starting", "stale-pid-file", "app-crashed", "unix-socket-only", "wrong-port",
    "stale-unix-socket",
}  # fmt: skip
_BRINGS: dict[str, frozenset[str]] = {
    "nsswitch-misconfigured": _NO_ADDRESS | {"hosts-missing-localhost", "hosts-wrong-address"},
    "hosts-missing-localhost": _NO_ADDRESS,
    "hosts-wrong-address": _NO_ADDRESS | {"ipv6-disabled", "firewall-reject", "firewall-drop"},
    "name-not-resolved": _NOBODY | {"app-crashed"},
    "loopback-down": _NO_WAY | {"loopback-address-missing", "route-blackhole", "upstream-down"},
    "loopback-address-missing": _NO_WAY | {"route-blackhole"},
    "ipv6-disabled": _NO_WAY | {"ipv4-only", "loopback-address-missing", "route-blackhole"},
    "route-blackhole": _NO_WAY | {"loopback-address-missing"},
    "firewall-drop": frozenset({"accept-queue-full", "no-response"}),
    "firewall-redirect": frozenset(
        {"not-listening", "firewall-reject", "firewall-drop", "wrong-app-answers",
         "other-network-namespace"}
    ),
    "process-stopped": _ANY_SILENCE | {"port-in-use", "cpu-throttled", "upstream-down"},
    "fd-limit": _ANY_SILENCE,
    "cpu-throttled": _ANY_SILENCE,
    "disk-full": frozenset({"app-crashed", "closes-immediately", "not-listening"}),
    "oom-killed": _NOT_STARTED | {"port-in-time-wait", "port-held-by-orphan"},
    "missing-dependency": _NOT_STARTED | {"port-in-time-wait"},
    "app-crashed": _NOBODY | {"still-starting", "stale-pid-file", "port-in-time-wait"},
    "privileged-port": _NOT_STARTED,
    "address-not-available": _NOBODY | {"app-crashed", "still-starting"},
    "port-in-use": frozenset({"stale-pid-file", "app-crashed"}),
    "port-held-by-orphan": frozenset(
        {"port-in-use", "stale-pid-file", "app-crashed", "wrong-app-answers"}
    ),
    "port-held-by-socket-activation": frozenset({"port-in-use", "stale-pid-file", "app-crashed"}),
    "port-in-time-wait": frozenset({"app-crashed"}),
    "port-taken-by-outgoing-connection": frozenset({"app-crashed", "port-in-time-wait"}),
    "stale-pid-file": _NOBODY | {"app-crashed"},
    "stale-unix-socket": _NOBODY | {"app-crashed", "still-starting"},
    "wrong-port": _NOBODY | {"still-starting"},
    "unix-socket-only": _NOBODY | {"still-starting"},
    "udp-not-tcp": _NOBODY | {"wrong-port", "still-starting"},
    "other-network-namespace": frozenset({"not-listening"}),
    "still-starting": _NOBODY,
    "published-port-wrong": _NOBODY | {"upstream-down", "closes-immediately", "firewall-redirect"},
    "container-loopback-bind": _NOBODY | {
        "upstream-down", "closes-immediately", "firewall-redirect", "published-port-wrong"
    },
    "upstream-down": _NOBODY | {"closes-immediately", "still-starting", "no-response",
                                "firewall-redirect"},
    "too-many-clients": frozenset({"closes-immediately"}),
    "access-rule-denied": frozenset({"closes-immediately"}),
    "tls-expected": frozenset({"closes-immediately", "no-response", "protocol-mismatch"}),
    "plaintext-expected": frozenset({"closes-immediately", "no-response", "protocol-mismatch"}),
    "http2-only": frozenset({"closes-immediately", "no-response", "protocol-mismatch"}),
    "protocol-mismatch": frozenset({"closes-immediately", "no-response"}),
    "host-header-rejected": frozenset({"closes-immediately", "access-rule-denied"}),
    "tls-client-cert-required": frozenset({"closes-immediately", "tls-version-mismatch"}),
    "tls-cert-expired": frozenset({"tls-cert-untrusted"}),
    "tls-cert-name-mismatch": frozenset({"tls-cert-untrusted"}),
    "single-client-blocks-server": frozenset({"accept-queue-full", "not-accepting"}),
    "proxy-env": frozenset(),
}  # fmt: skip
# A mere suspicion explains nothing that is plain to see.
_SURE_ENOUGH = 0.7
# More than these at the top level would be a list of guesses, no diagnosis.
_MOST_CAUSES = 3


def examine(exam: Examination) -> tuple[Finding, ...]:
    """Return what all checks find, in the order of their names."""
    return tuple(finding for check in CHECKS.load_all().values() for finding in check.think(exam))


def to_causes(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Return the causes, surest first, each with all that follows from it folded under it."""
    best = _surest(findings)
    brought = {one.code: _brought(one, best) for one in best}
    effects = {code for codes in brought.values() for code in codes}
    roots = [one for one in best if one.code not in effects]
    return tuple(_to_cause(one, best, brought) for one in roots[:_MOST_CAUSES])


def _surest(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding for each code, the surest first."""
    by_code: dict[str, Finding] = {}
    for one in findings:
        known = by_code.get(one.code)
        if known is None or one.confidence > known.confidence:
            by_code[one.code] = one
    return sorted(by_code.values(), key=lambda one: -one.confidence)


def _brought(cause: Finding, best: Sequence[Finding]) -> frozenset[str]:
    """Return the codes that `cause` brings about by itself."""
    before = {one.code for one in best[: best.index(cause)]}
    return frozenset(
        one.code
        for one in best
        if one.code in _BRINGS.get(cause.code, ())
        and (cause.confidence >= _SURE_ENOUGH or one.confidence < _SURE_ENOUGH)
        # Of two that could each bring about the other, the surer one is the cause.
        and not (one.code in before and cause.code in _BRINGS.get(one.code, ()))
    )


def _to_cause(one: Finding, best: Sequence[Finding], brought: Mapping[str, Set[str]]) -> Cause:
    follows, further = frozenset[str](), brought[one.code]
    while further:
        follows |= further
        further = frozenset(code for each in further for code in brought[each]) - follows
    return Cause(
        code=one.code,
        what=one.what,
        evidence=one.evidence,
        fix=one.fix,
        confidence=one.confidence,
        consequences=tuple(other.what for other in best if other.code in follows),
        remedy=one.remedy,
    )
