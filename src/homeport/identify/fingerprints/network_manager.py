"""NetworkManager, with its DHCP client."""

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
    product="NetworkManager",
    kind=Kind.NETWORK,
    protocol="dhcp",
    matches=(
        Match(programs=("NetworkManager",)),
        Match(packages=("deb:network-manager", "rpm:NetworkManager")),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, protocol="dbus"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="udp 127.0.0.1:68",
            argv="/usr/sbin/NetworkManager --no-daemon",
            package="deb:network-manager 1.42.4",
            expect=Identity(product="NetworkManager", version="1.42.4", protocol="dhcp", tls=False),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:68", argv="/lib/systemd/systemd-networkd"),),
)
