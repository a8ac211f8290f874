"""BIND, the name server: DNS, the rndc channel, statistics."""

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
    product="BIND",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("named",)),
        Match(packages=("deb:bind9", "rpm:bind", "apk:bind", "brew:bind")),
    ),
    roles=(
        Role(
            name="control",
            ports=(953,),
            transport=Transport.TCP,
            protocol="rndc",
            tls=(Rule(PLAIN),),
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(
            name="statistics",
            when=(setting(r"^inet\s+\S+\s+port\s+{port}\b"),),
            ports=(8053,),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="DNS over TLS", ports=(853,), tls=(Rule(TLS),)),
        Role(
            name="DNS over HTTPS",
            when=(setting(r"^listen-on(?:-v6)?\s+port\s+{port}\b.*\bhttp\b"),),
            ports=(443,),
            protocol="http",
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^listen-on(?:-v6)?\s+port\s+{port}\s+tls\s+(?!none)"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/named -f -u bind",
            package="deb:bind9 9.18.24",
            expect=Identity(
                product="BIND", version="9.18.24", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:953",
            argv="/usr/sbin/named -f -u bind",
            package="deb:bind9 9.18.24",
            expect=Identity(
                product="BIND", version="9.18.24", protocol="rndc", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5300",
            argv="/usr/sbin/named -g -c n.conf -p 5300",
            package="deb:bind9 9.18.24",
            settings="listen-on port 5300 { 127.0.0.1; };",
            expect=Identity(
                product="BIND", version="9.18.24", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9119", argv="/usr/bin/bind_exporter"),
        Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/unbound"),
    ),
)
