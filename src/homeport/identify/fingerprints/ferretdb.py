"""FerretDB, MongoDB's protocol on top of PostgreSQL or SQLite."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="FerretDB",
    kind=Kind.DATABASE,
    protocol="mongodb",
    matches=(
        Match(programs=("ferretdb",)),
        Match(
            packages=(
                "go:github.com/FerretDB/FerretDB*",
                "deb:ferretdb",
                "rpm:ferretdb",
                "brew:ferretdb",
            )
        ),
    ),
    roles=(
        Role(
            name="debug",
            when=(option("--debug-addr"), environ("FERRETDB_DEBUG_ADDR", ":{port}$")),
            ports=(8088,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="TLS",
            when=(option("--listen-tls"), environ("FERRETDB_LISTEN_TLS", ":{port}$")),
            protocol="mongodb",
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:27017",
            argv="/usr/bin/ferretdb --handler=sqlite",
            package="go:github.com/FerretDB/FerretDB 1.20.1",
            expect=Identity(product="FerretDB", version="1.20.1", protocol="mongodb", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:8088",
            argv="/usr/bin/ferretdb",
            package="deb:ferretdb 1.20.1",
            expect=Identity(
                product="FerretDB", version="1.20.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:27017",
            argv="/usr/bin/mongod",
            package="deb:mongodb-org-server 7.0.5",
        ),
    ),
)
