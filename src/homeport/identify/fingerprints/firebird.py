"""Firebird, the relational database."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Firebird",
    kind=Kind.DATABASE,
    protocol="firebird",
    matches=(
        Match(programs=("firebird", "fbserver", "fb_inet_server")),
        Match(packages=("deb:firebird*-server*", "rpm:firebird", "brew:firebird")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3050",
            argv="/usr/sbin/firebird",
            package="deb:firebird3.0-server-core 3.0.11.33637",
            expect=Identity(
                product="Firebird",
                version="3.0.11.33637",
                protocol="firebird",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3050", argv="/usr/lib/firefox/firefox"),),
)
