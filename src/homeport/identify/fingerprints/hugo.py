"""Hugo, the site generator, with its preview server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Hugo",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Hugo",
    matches=(
        Match(programs=("hugo",)),
        Match(packages=("go:github.com/gohugoio/hugo", "deb:hugo", "snap:hugo", "brew:hugo")),
    ),
    tls=(Rule(TLS, (argv(r"--tls(?:Auto|CertFile)\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1313",
            argv="/usr/bin/hugo server -D",
            package="deb:hugo 0.111.3",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Hugo",
                version="0.111.3",
                framework="Hugo",
                framework_version="0.111.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1313",
            argv="/srv/bin/site",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gohugoio/hugo 0.125.0",
        ),
    ),
)
