"""NSD, the authoritative name server."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="NSD",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("nsd",)),
        Match(packages=("deb:nsd", "rpm:nsd", "apk:nsd", "brew:nsd")),
    ),
    roles=(
        Role(
            name="control",
            when=(setting(r"^control-port:\s*{port}$"),),
            ports=(8952,),
            transport=Transport.TCP,
            protocol="nsd-control",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
            never_probe=True,
        ),
    ),
    tls=(Rule(TLS, (setting(r"^tls-port:\s*{port}$"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/nsd -d",
            package="deb:nsd 4.6.1",
            expect=Identity(product="NSD", version="4.6.1", protocol="dns", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:8952",
            argv="/usr/sbin/nsd -d",
            package="deb:nsd 4.6.1",
            expect=Identity(
                product="NSD", version="4.6.1", protocol="nsd-control", tls=True, auth="client-cert"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/nscd"),),
)
