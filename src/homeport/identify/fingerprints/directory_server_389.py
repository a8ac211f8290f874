"""389 Directory Server."""

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
    Transport,
)

FINGERPRINT = Fingerprint(
    product="389 Directory Server",
    kind=Kind.NETWORK,
    protocol="ldap",
    matches=(Match(programs=("ns-slapd",)), Match(packages=("deb:389-ds-base", "rpm:389-ds-base"))),
    roles=(
        Role(name="TLS", ports=(636,), tls=(Rule(TLS),)),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:389",
            argv="/usr/sbin/ns-slapd -D /etc/dirsrv/slapd-x",
            package="deb:389-ds-base 2.3.1",
            expect=Identity(product="389 Directory Server", version="2.3.1", protocol="ldap"),
        ),
        Sample(
            door="tcp 127.0.0.1:636",
            argv="/usr/sbin/ns-slapd -D /etc/dirsrv/slapd-x",
            expect=Identity(product="389 Directory Server", protocol="ldap", tls=True),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:389", argv="/usr/sbin/slapd"),),
)
