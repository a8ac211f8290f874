"""Cockpit, a machine's page."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Cockpit",
    kind=Kind.SYSTEM,
    protocol="http",
    matches=(
        Match(programs=("cockpit-ws", "cockpit-tls", "cockpit-bridge")),
        Match(packages=("deb:cockpit-ws", "rpm:cockpit-ws")),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, tls=(Rule(PLAIN),)),),
    tls=(Rule(PLAIN, (argv(r"--no-tls\b"),)),),
    auth=(Rule("none", (argv(r"--local-(?:session|ssh)\b"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/usr/lib/cockpit/cockpit-tls",
            package="deb:cockpit-ws 287.1",
            expect=Identity(product="Cockpit", version="287.1", protocol="http", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:9099",
            argv="/usr/lib/cockpit/cockpit-ws --no-tls --local-session=x",
            expect=Identity(product="Cockpit", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/prometheus"),),
)
