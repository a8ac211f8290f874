"""Homeport itself: its front door, which an Envoy of its own keeps open, and its name server."""

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
    product="Homeport",
    kind=Kind.PROXY,
    over=("envoy",),
    package_tells_version=False,
    matches=(
        Match(entries=("module:homeport", "command:homeport"), argv=r"\bserve\b"),
        # The gateway is a program of its own, started from home's files.
        Match(argv=r"^\S*envoy\S* .*/homeport[^/ ]*(/door)?/bootstrap\.json"),
    ),
    never_probe=True,
    roles=(
        Role(
            name="name server",
            when=(argv(r"\bserve\b"),),
            ports=(62_853,),
            protocol="dns",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="front door", when=(argv(r"bootstrap\.json"),), protocol="http"),
        Role(name="a way inside", transport=Transport.UNIX, otherwise=True, protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:62893",
            argv="/venv/envoy/_bin/envoy --config-path /run/user/1000/homeport/door/bootstrap.json",
            expect=Identity(product="Homeport", protocol="http"),
        ),
        Sample(
            door="udp 127.0.0.1:62853",
            argv="python3 -P -m homeport serve --first-port 62893",
            runtime="python 3.11.4",
            entry="module:homeport",
            expect=Identity(product="Homeport", protocol="dns", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10000",
            argv="/usr/bin/envoy --config-path /srv/homeport/bootstrap.yaml",
            package="deb:envoy 1.29.1",
        ),
    ),
)
