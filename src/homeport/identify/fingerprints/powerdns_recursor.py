"""PowerDNS Recursor, the resolver."""

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
    product="PowerDNS Recursor",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("pdns_recursor",)),
        Match(
            packages=("deb:pdns-recursor", "rpm:pdns-recursor", "apk:pdns-recursor", "brew:pdnsrec")
        ),
    ),
    roles=(
        Role(
            name="API",
            when=(option("--webserver-port"), setting(r"^webserver-port\s*=\s*{port}$")),
            ports=(8082,),
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
            argv="/usr/sbin/pdns_recursor --daemon=no",
            package="deb:pdns-recursor 4.8.4",
            expect=Identity(
                product="PowerDNS Recursor", version="4.8.4", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/pdns_server"),),
)
