"""One process, several sockets."""

import pytest

from homeport.identify.fingerprint import (
    Fingerprint,
    Kind,
    Match,
    Role,
    Transport,
    option,
    setting,
)
from homeport.identify.roles import choose_role
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.identify.subject import subject_of
from homeport.model.identity import Reply

VARNISH = Fingerprint(
    product="Varnish",
    kind=Kind.PROXY,
    protocol="http",
    matches=(Match(programs=("varnishd",)),),
    samples=(),
    near_misses=(),
    roles=(
        Role(name="console", when=(option("-T"),), ports=(6082,), protocol="varnish-cli"),
        Role(name="metrics", when=(setting(r"^metrics {port}$"),), ports=(9131,)),
        Role(name="log", transport=Transport.UDP, otherwise=True, protocol="syslog"),
    ),
)
CONSOLE = Reply(probe="greeting", asked="", answered=True, protocol="varnish-cli")
SILENT = Reply(probe="greeting", asked="", answered=False, protocol="varnish-cli")
WEB = Reply(probe="http", asked="GET /", answered=True, protocol="http")


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        (Sample(door="tcp 127.0.0.1:80", argv="varnishd -T :7000"), None),
        (
            Sample(door="tcp 127.0.0.1:7000", argv="varnishd -T :7000"),
            "is its console socket, by its argv",
        ),
        (
            Sample(door="tcp 127.0.0.1:6082", argv="varnishd", settings="metrics 6082"),
            "is its metrics socket, by its setting",
        ),
        (
            Sample(door="tcp 127.0.0.1:6082", argv="varnishd"),
            "is its console socket, by the usual port",
        ),
        (
            Sample(door="tcp 127.0.0.1:81", argv="varnishd", replies=(CONSOLE,)),
            "is its console socket, as it speaks varnish-cli",
        ),
        (Sample(door="tcp 127.0.0.1:81", argv="varnishd", replies=(WEB, SILENT)), None),
        (Sample(door="udp 127.0.0.1:81", argv="varnishd"), "is its log socket"),
        (Sample(door="unix /run/x", argv="varnishd"), None),
    ],
)
def test_each_socket_has_its_role(sample: Sample, expected: str | None) -> None:
    subject = subject_of(door_of(sample.door), clues_of(sample), sample.replies)
    chosen = choose_role(VARNISH, subject)
    assert (chosen[1] if chosen else None) == expected
