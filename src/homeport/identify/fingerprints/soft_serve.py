"""Soft Serve, Git over SSH with a terminal page."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Soft Serve",
    kind=Kind.DEVTOOL,
    protocol="ssh",
    matches=(
        Match(programs=("soft",), argv=r"\bsoft serve\b"),
        Match(
            packages=("go:github.com/charmbracelet/soft-serve", "deb:soft-serve", "brew:soft-serve")
        ),
    ),
    roles=(
        Role(name="web", ports=(23232,), protocol="http"),
        Role(name="git", ports=(9418,), protocol="git", auth=(Rule("none"),)),
        Role(name="statistics", ports=(23233,), protocol="http", auth=(Rule("none"),)),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:23231",
            argv="/usr/bin/soft serve",
            package="deb:soft-serve 0.7.4",
            expect=Identity(product="Soft Serve", version="0.7.4", protocol="ssh", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:9418",
            argv="/usr/bin/soft serve",
            expect=Identity(product="Soft Serve", protocol="git", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:23231", argv="/usr/bin/soft"),),
)
