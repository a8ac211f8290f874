"""The resolver of systemd."""

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
)

FINGERPRINT = Fingerprint(
    product="systemd-resolved",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("systemd-resolved", "systemd-resolve")),
        Match(packages=("deb:systemd-resolved",)),
    ),
    roles=(
        Role(name="LLMNR", ports=(5355,), protocol="llmnr"),
        Role(name="mDNS", ports=(5353,), protocol="mdns"),
        Role(name="local", transport=Transport.UNIX, otherwise=True, protocol="varlink"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/lib/systemd/systemd-resolved",
            package="deb:systemd-resolved 252.22",
            expect=Identity(
                product="systemd-resolved", version="252.22", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:5355",
            argv="/lib/systemd/systemd-resolved",
            package="deb:systemd-resolved 252.22",
            expect=Identity(
                product="systemd-resolved",
                version="252.22",
                protocol="llmnr",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:68", argv="/lib/systemd/systemd-networkd"),),
)
