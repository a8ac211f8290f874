"""Traefik, the reverse proxy."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Traefik",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("traefik",)),
        Match(
            packages=(
                "deb:traefik",
                "rpm:traefik",
                "apk:traefik",
                "brew:traefik",
                "go:github.com/traefik/traefik*",
                "go:github.com/containous/traefik*",
            )
        ),
    ),
    roles=(
        Role(
            name="dashboard",
            when=(
                argv(r"(?i)--entrypoints\.traefik\.address=\S*:{port}\b"),
                setting(r"(?i)^entrypoints\.traefik\.address = \S*:{port}$"),
            ),
            ports=(8080,),
            tls=(Rule(PLAIN),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="traefik --providers.docker --entrypoints.web.address=:80",
            exe="/usr/local/bin/traefik",
            package="go:github.com/traefik/traefik/v2 2.11.0",
            expect=Identity(product="Traefik", version="2.11.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/traefik --api.insecure=true",
            expect=Identity(product="Traefik", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/whoami"),),
)
