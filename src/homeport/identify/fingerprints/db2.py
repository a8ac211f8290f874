"""IBM Db2, the relational database."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="IBM Db2",
    kind=Kind.DATABASE,
    protocol="drda",
    matches=(Match(programs=("db2sysc",)),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:50000",
            argv="db2sysc 0",
            exe="/home/db2inst1/sqllib/adm/db2sysc",
            expect=Identity(product="IBM Db2", protocol="drda", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:50000", argv="/opt/db2/bin/db2exporter"),),
)
