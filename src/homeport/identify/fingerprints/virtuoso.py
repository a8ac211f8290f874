"""OpenLink Virtuoso, the database for linked data."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Virtuoso",
    kind=Kind.DATABASE,
    protocol="virtuoso",
    matches=(
        Match(programs=("virtuoso-t", "virtuoso-iodbc-t")),
        Match(packages=("deb:virtuoso-opensource*", "rpm:virtuoso-opensource*")),
    ),
    roles=(
        Role(
            name="HTTP",
            when=(setting(r"^HTTPServer\.ServerPort\s*=\s*{port}$"),),
            ports=(8890,),
            protocol="http",
        ),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1111",
            argv="/usr/bin/virtuoso-t +foreground +configfile v.ini",
            package="deb:virtuoso-opensource-7-bin 7.2.5.1",
            expect=Identity(
                product="Virtuoso", version="7.2.5.1", protocol="virtuoso", auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8890",
            argv="/usr/bin/virtuoso-t +configfile v.ini",
            expect=Identity(product="Virtuoso", protocol="http", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8890", argv="/usr/bin/isql-vt"),),
)
