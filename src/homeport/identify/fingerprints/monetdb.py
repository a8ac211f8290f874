"""MonetDB, the column database."""

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
    product="MonetDB",
    kind=Kind.DATABASE,
    protocol="mapi",
    matches=(
        Match(programs=("mserver5", "monetdbd")),
        Match(
            packages=("deb:monetdb5-server*", "deb:monetdb5-sql", "rpm:MonetDB*", "brew:monetdb")
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:50000",
            argv="/usr/bin/mserver5 --dbpath=/d --set mapi_port=50000",
            package="deb:monetdb5-server 11.49.1",
            expect=Identity(
                product="MonetDB", version="11.49.1", protocol="mapi", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:50000", argv="/usr/bin/mclient"),),
)
