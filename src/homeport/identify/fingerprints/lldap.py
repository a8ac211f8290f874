"""LLDAP, the small directory with a page."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="LLDAP",
    kind=Kind.NETWORK,
    protocol="ldap",
    matches=(Match(programs=("lldap",)), Match(packages=("cargo:lldap", "deb:lldap"))),
    roles=(
        Role(
            name="page",
            when=(setting("^http_port = {port}$"),),
            ports=(17170,),
            protocol="http",
            tls=(Rule(PLAIN),),
        ),
        Role(name="TLS", ports=(6360,), tls=(Rule(TLS),)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3890",
            argv="/usr/bin/lldap run",
            package="cargo:lldap 0.5.0",
            expect=Identity(product="LLDAP", version="0.5.0", protocol="ldap", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:17170",
            argv="/usr/bin/lldap run",
            expect=Identity(product="LLDAP", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3890", argv="/usr/sbin/slapd"),),
)
