"""Postgrey, which greylists mail."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="Postgrey",
    kind=Kind.MAIL,
    protocol="policy",
    matches=(
        Match(entries=("postgrey",)),
        Match(packages=("deb:postgrey",)),
        Match(title=r"postgrey --"),
    ),
    version=(package("*:postgrey"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10023",
            argv="'postgrey --pidfile=/run/postgrey.pid --inet=10023'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:postgrey",
            entry_package="deb:postgrey 1.37",
            expect=Identity(
                product="Postgrey", version="1.37", protocol="policy", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10023",
            argv="/usr/bin/perl grey.pl",
            runtime="perl 5.36.0",
            entry="script:/srv/grey.pl",
        ),
    ),
)
