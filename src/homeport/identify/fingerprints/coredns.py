"""CoreDNS, the name server of Kubernetes."""

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
    product="CoreDNS",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("coredns",)),
        Match(packages=("go:github.com/coredns/coredns", "deb:coredns", "brew:coredns")),
    ),
    roles=(
        Role(
            name="metrics",
            when=(setting(r"^prometheus\s+(?:\S*:)?{port}$"),),
            ports=(9153,),
            transport=Transport.TCP,
            protocol="http",
        ),
        Role(
            name="health",
            when=(setting(r"^(?:health|ready)\s+(?:\S*:)?{port}$"),),
            ports=(8080, 8181),
            transport=Transport.TCP,
            protocol="http",
        ),
        Role(
            name="DNS over TLS",
            when=(setting(r"^tls://\S*:{port}\b"),),
            ports=(853,),
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/coredns -conf /etc/coredns/Corefile",
            package="go:github.com/coredns/coredns 1.11.1",
            expect=Identity(
                product="CoreDNS", version="1.11.1", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9153",
            argv="/coredns -conf Corefile",
            expect=Identity(product="CoreDNS", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/dnsmasq"),),
)
