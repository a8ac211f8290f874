"""The catalogue knows every code of the benchmark, and says enough about each."""

import re

import pytest

from homeport.diagnose.catalogue import CATALOGUE, cause_text

# Released words: they may get aliases and never change.
CODES = (
    "ok", "not-listening", "missing-dependency", "app-crashed", "oom-killed", "still-starting",
    "wrong-port", "udp-not-tcp", "unix-socket-only", "port-in-use", "port-held-by-orphan",
    "port-held-by-socket-activation", "port-in-time-wait", "port-taken-by-outgoing-connection",
    "privileged-port", "port-excluded-by-os", "selinux-denied", "address-not-available",
    "stale-pid-file", "stale-unix-socket", "ipv6-disabled", "ipv6-only", "ipv4-only",
    "bound-to-other-address", "hosts-missing-localhost", "hosts-wrong-address",
    "name-not-resolved", "nsswitch-misconfigured", "loopback-down", "loopback-address-missing",
    "route-blackhole", "loopback-impaired", "firewall-drop", "firewall-reject",
    "firewall-redirect", "conntrack-full", "other-network-namespace", "container-loopback-bind",
    "published-port-wrong", "unix-socket-permission", "upstream-down", "proxy-env",
    "browser-blocked-port", "hsts-forced-https", "cors-blocked", "plaintext-expected",
    "tls-expected", "tls-cert-untrusted", "tls-cert-name-mismatch", "tls-cert-expired",
    "tls-version-mismatch", "tls-client-cert-required", "protocol-mismatch", "http2-only",
    "host-header-rejected", "header-too-large", "redirect-to-dead-target", "access-rule-denied",
    "too-many-clients", "closes-immediately", "wrong-app-answers", "accept-queue-full",
    "not-accepting", "single-client-blocks-server", "no-response", "process-stopped",
    "fd-limit", "cpu-throttled", "ephemeral-exhausted", "disk-full",
)  # fmt: skip

ALIASES = {
    "misconfigured": "app-crashed",
    "warming-up": "still-starting",
    "not-ready": "still-starting",
    "listening-on-other-port": "wrong-port",
    "wrong-transport": "udp-not-tcp",
    "port-conflict": "port-in-use",
    "address-in-use": "port-in-use",
    "stale-lock-file": "stale-pid-file",
    "listening-on-ipv6-only": "ipv6-only",
    "listening-on-ipv4-only": "ipv4-only",
    "bound-to-loopback": "bound-to-other-address",
    "wrong-bind-address": "bound-to-other-address",
    "dns-failure": "name-not-resolved",
    "firewall-block": "firewall-drop",
    "firewall-limit": "firewall-drop",
    "container-port-not-published": "other-network-namespace",
    "container-localhost": "other-network-namespace",
    "https-to-http": "plaintext-expected",
    "http-expected": "plaintext-expected",
    "http-to-https": "tls-expected",
    "https-expected": "tls-expected",
    "redirect-loop": "redirect-to-dead-target",
    "redirects-to-https": "redirect-to-dead-target",
    "auth-rule-denied": "access-rule-denied",
    "crash-on-request": "closes-immediately",
    "empty-reply": "closes-immediately",
    "duplicate-listener": "wrong-app-answers",
    "backlog-overflow": "accept-queue-full",
    "event-loop-blocked": "not-accepting",
    "hang": "no-response",
    "process-traced": "process-stopped",
    "process-frozen": "process-stopped",
    "port-exhaustion": "ephemeral-exhausted",
}


def test_exactly_these_codes_exist() -> None:
    assert sorted(CATALOGUE) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_each_says_what_is_seen_why_and_what_helps(code: str) -> None:
    text = cause_text(code)
    assert text.code == code
    assert text.symptoms
    assert 2 <= len(re.findall(r"[.:;?)] ", f"{text.why} ")) <= 9
    assert text.why.endswith(".")
    assert all(situation and help_ for situation, help_ in text.fixes)
    assert text.fixes
    assert all(command and look for command, look in text.see_yourself)
    assert text.see_yourself
    assert text.sources
    assert text.group


@pytest.mark.parametrize("code", CODES)
def test_titles_fit_on_a_line(code: str) -> None:
    title = cause_text(code).title
    assert len(title) <= 60
    assert not title.endswith(".")


def test_no_two_causes_have_one_title() -> None:
    assert len({one.title for one in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize(("alias", "code"), ALIASES.items())
def test_other_names_lead_to_the_code(alias: str, code: str) -> None:
    assert cause_text(alias).code == code


def test_each_other_name_is_known_here() -> None:
    assert {alias for one in CATALOGUE.values() for alias in one.aliases} == set(ALIASES)


def test_an_unknown_word_is_said_to_be_unknown() -> None:
    with pytest.raises(LookupError, match="no cause is called gremlins"):
        cause_text("gremlins")
