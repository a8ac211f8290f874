"""The smaller services of systemd that listen."""

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
    title,
)

FINGERPRINT = Fingerprint(
    product="systemd-networkd",
    kind=Kind.SYSTEM,
    protocol="dhcp",
    matches=(
        Match(
            programs=(
                "systemd-networkd",
                "systemd-network",
                "systemd-timesyncd",
                "systemd-journald",
                "systemd-journal",
                "systemd-journal-remote",
                "systemd-journal-gatewayd",
                "systemd-machined",
                "systemd-userdbd",
                "systemd-udevd",
                "systemd-oomd",
                "systemd-homed",
                "systemd-logind",
            )
        ),
    ),
    roles=(
        Role(
            name="log pages",
            when=(title(r"\S*journal-gatewayd"),),
            product="systemd-journal-gatewayd",
            protocol="http",
        ),
        Role(
            name="logs",
            when=(title(r"\S*journal-remote"),),
            product="systemd-journal-remote",
            protocol="http",
        ),
        Role(
            name="journal",
            when=(title(r"\S*journald"),),
            product="systemd-journald",
            protocol="journal",
            never_probe=True,
        ),
        Role(
            name="time", when=(title(r"\S*timesyncd"),), product="systemd-timesyncd", protocol="ntp"
        ),
        Role(
            name="devices",
            when=(title(r"\S*udevd"),),
            product="systemd-udevd",
            protocol="udev",
            never_probe=True,
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            product="systemd",
            protocol="varlink",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:68",
            argv="/lib/systemd/systemd-networkd",
            package="deb:systemd 252.22",
            expect=Identity(product="systemd-networkd", version="252.22", protocol="dhcp"),
        ),
        Sample(
            door="tcp 127.0.0.1:19531",
            argv="/lib/systemd/systemd-journal-gatewayd",
            package="deb:systemd-journal-remote 252.22",
            expect=Identity(product="systemd-journal-gatewayd", version="252.22", protocol="http"),
        ),
        Sample(
            door="unix /run/systemd/userdb/io.systemd.Multiplexer",
            argv="/lib/systemd/systemd-userdbd",
            package="deb:systemd 252.22",
            expect=Identity(product="systemd", version="252.22", protocol="varlink", tls=False),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/lib/systemd/systemd-resolved"),),
)
