"""LiteSpeed and OpenLiteSpeed, the web server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="LiteSpeed",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("litespeed", "openlitespeed", "lshttpd")),
        Match(packages=("deb:openlitespeed", "rpm:openlitespeed")),
    ),
    version=(package("*:openlitespeed"),),
    roles=(
        Role(
            name="administration",
            ports=(7080,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8088",
            argv="'openlitespeed (lshttpd - main)'",
            package="deb:openlitespeed 1.7.19",
            exe="/usr/local/lsws/bin/openlitespeed",
            expect=Identity(product="LiteSpeed", version="1.7.19", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:7080",
            argv="'litespeed (lshttpd - main)'",
            exe="/usr/local/lsws/bin/litespeed",
            expect=Identity(product="LiteSpeed", protocol="http", tls=True, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/local/lsws/fcgi-bin/lsphp"),),
)
