"""calibre's content server."""

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
    package,
)

FINGERPRINT = Fingerprint(
    product="calibre",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(packages=("deb:calibre*", "rpm:calibre", "brew:calibre")),
        Match(programs=("calibre-server", "calibre-parallel")),
        Match(entries=("script:calibre-server", "calibre-server")),
    ),
    version=(package("*calibre*"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--enable-auth\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/calibre-server /srv/books",
            package="deb:calibre-bin 6.13.0",
            expect=Identity(
                product="calibre", version="6.13.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8081", argv="/usr/bin/calibre"),),
)
