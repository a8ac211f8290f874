"""Faktory, the job server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Faktory",
    kind=Kind.BROKER,
    protocol="faktory",
    matches=(
        Match(programs=("faktory",)),
        Match(
            packages=(
                "deb:faktory",
                "rpm:faktory",
                "brew:faktory",
                "go:github.com/contribsys/faktory",
            )
        ),
    ),
    roles=(Role(name="page", when=(option("-w"),), ports=(7420,), protocol="http"),),
    tls=(Rule(PLAIN),),
    auth=(
        Rule(
            "password",
            (
                environ("FAKTORY_PASSWORD"),
                argv(r"-e production\b"),
                setting(r"^faktory\.password = "),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7419",
            argv="/usr/bin/faktory -b localhost:7419 -w localhost:7420",
            package="deb:faktory 1.8.0",
            expect=Identity(
                product="Faktory", version="1.8.0", protocol="faktory", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7420",
            argv="/usr/bin/faktory",
            environ="FAKTORY_PASSWORD=***",
            expect=Identity(product="Faktory", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7419", argv="/usr/bin/faktory-cli"),),
)
