"""Unbound, the resolver."""

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
    product="Unbound",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("unbound",)),
        Match(packages=("deb:unbound", "rpm:unbound", "apk:unbound", "brew:unbound")),
    ),
    roles=(
        Role(
            name="control",
            when=(setting(r"^control-port:\s*{port}$"),),
            ports=(8953,),
            transport=Transport.TCP,
            protocol="unbound-control",
            tls=(Rule(PLAIN, (setting(r"^control-use-cert:\s*\"?no"),)), Rule(TLS)),
            auth=(Rule("none", (setting(r"^control-use-cert:\s*\"?no"),)), Rule("client-cert")),
            never_probe=True,
        ),
        Role(
            name="local control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="unbound-control",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="DNS over TLS",
            when=(setting(r"^(?:tls|ssl)-port:\s*{port}$"),),
            ports=(853,),
            transport=Transport.TCP,
            tls=(Rule(TLS),),
        ),
        Role(
            name="DNS over HTTPS",
            when=(setting(r"^https-port:\s*{port}$"),),
            ports=(443,),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/unbound -d -p",
            package="deb:unbound 1.17.1",
            expect=Identity(
                product="Unbound", version="1.17.1", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8953",
            argv="/usr/sbin/unbound -d",
            package="deb:unbound 1.17.1",
            expect=Identity(
                product="Unbound",
                version="1.17.1",
                protocol="unbound-control",
                tls=True,
                auth="client-cert",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8954",
            argv="/usr/sbin/unbound -c u.conf",
            package="deb:unbound 1.17.1",
            settings="control-port: 8954\ncontrol-use-cert: no",
            expect=Identity(
                product="Unbound",
                version="1.17.1",
                protocol="unbound-control",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9167", argv="/usr/bin/unbound_exporter"),),
)
