"""D-Bus, the message bus of the desktop and the system."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="D-Bus",
    kind=Kind.SYSTEM,
    protocol="dbus",
    matches=(
        Match(programs=("dbus-daemon", "dbus-broker", "dbus-broker-launch")),
        Match(packages=("deb:dbus-daemon", "deb:dbus", "rpm:dbus*", "apk:dbus")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    never_probe=True,
    samples=(
        Sample(
            door="unix /run/dbus/system_bus_socket",
            argv="'@dbus-daemon --system --address=systemd:'",
            package="deb:dbus-daemon 1.14.10",
            exe="/usr/bin/dbus-daemon",
            expect=Identity(
                product="D-Bus", version="1.14.10", protocol="dbus", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="unix /run/x", argv="/usr/bin/dbus-monitor"),),
)
