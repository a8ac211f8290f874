"""Zola, the site generator, with its preview server."""

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
    product="Zola",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Zola",
    matches=(Match(programs=("zola",)), Match(packages=("cargo:zola", "brew:zola", "snap:zola"))),
    roles=(Role(name="live reload", ports=(1024,), protocol="websocket"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1111",
            argv="/usr/bin/zola serve",
            package="brew:zola 0.18.0",
            runtime="rust",
            installed="cargo:hyper 0.14.28",
            expect=Identity(
                product="Zola",
                version="0.18.0",
                framework="Zola",
                framework_version="0.18.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1111",
            argv="/srv/bin/site",
            runtime="rust",
            installed="cargo:hyper 1.3.1",
        ),
    ),
)
