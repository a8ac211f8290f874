"""OpenVPN, and its management port."""

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
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="OpenVPN",
    kind=Kind.NETWORK,
    protocol="openvpn",
    matches=(
        Match(programs=("openvpn",)),
        Match(packages=("deb:openvpn", "rpm:openvpn", "apk:openvpn", "brew:openvpn")),
    ),
    roles=(
        Role(
            name="management",
            when=(argv(r"--management\s+\S+\s+{port}\b"), setting(r"^management\s+\S+\s+{port}\b")),
            transport=Transport.TCP,
            protocol="openvpn-management",
            tls=(Rule(PLAIN),),
            auth=(
                Rule(
                    "password",
                    (
                        argv(r"--management\s+\S+\s+{port}\s+[^\s-]"),
                        setting(r"^management\s+\S+\s+{port}\s+\S"),
                    ),
                ),
                Rule("none"),
            ),
            never_probe=True,
        ),
        Role(
            name="local management",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="openvpn-management",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("client-cert"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:1194",
            argv="/usr/sbin/openvpn --config server.conf",
            package="deb:openvpn 2.6.3",
            expect=Identity(
                product="OpenVPN", version="2.6.3", protocol="openvpn", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7505",
            argv="/usr/sbin/openvpn --config s.conf --management 127.0.0.1 7505",
            package="deb:openvpn 2.6.3",
            expect=Identity(
                product="OpenVPN",
                version="2.6.3",
                protocol="openvpn-management",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:943", argv="/usr/local/openvpn_as/scripts/openvpnas"),),
)
