"""systemd, which holds sockets until their service starts."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="systemd",
    kind=Kind.SYSTEM,
    matches=(
        Match(programs=("systemd", "init"), title=r"\S*(?:systemd|init)\b"),
        Match(programs=("systemd",)),
    ),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/lib/systemd/systemd --system",
            package="deb:systemd 252.22",
            expect=Identity(product="systemd", version="252.22"),
        ),
        Sample(
            door="unix /run/systemd/notify",
            argv="/sbin/init",
            package="deb:systemd 252.22",
            exe="/usr/lib/systemd/systemd",
            expect=Identity(product="systemd", version="252.22"),
        ),
    ),
    near_misses=(
        Sample(door="udp 127.0.0.1:53", argv="/lib/systemd/systemd-resolved"),
        Sample(door="udp 127.0.0.1:68", argv="/lib/systemd/systemd-networkd"),
    ),
)
