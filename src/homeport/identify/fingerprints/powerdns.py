"""PowerDNS, the authoritative name server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="PowerDNS",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("pdns_server",)),
        Match(packages=("deb:pdns-server", "rpm:pdns", "apk:pdns", "brew:pdns")),
    ),
    roles=(
        Role(
            name="API",
            when=(option("--webserver-port"), setting(r"^webserver-port\s*=\s*{port}$")),
            ports=(8081,),
            transport=Transport.TCP,
            protocol="http",
            auth=(Rule("token"),),
        ),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="pdns-control",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/pdns_server --guardian=no",
            package="deb:pdns-server 4.7.3",
            expect=Identity(
                product="PowerDNS", version="4.7.3", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/usr/sbin/pdns_server",
            expect=Identity(product="PowerDNS", protocol="http", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/pdns_recursor"),),
)
