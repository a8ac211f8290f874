"""Xorg, the X server of the desktop."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Xorg",
    kind=Kind.DESKTOP,
    protocol="x11",
    matches=(
        Match(programs=("Xorg", "Xorg.bin", "Xorg.wrap")),
        Match(packages=("deb:xserver-xorg-core", "rpm:xorg-x11-server-Xorg", "apk:xorg-server")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none", (argv(r"\s-ac\b"),)), Rule("key", (argv(r"\s-auth\s"),))),
    never_probe=True,
    samples=(
        Sample(
            door="unix /tmp/.X11-unix/X0",
            argv="/usr/lib/xorg/Xorg :0 -auth /run/x -nolisten tcp",
            package="deb:xserver-xorg-core 21.1.7",
            expect=Identity(
                product="Xorg", version="21.1.7", protocol="x11", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6000",
            argv="/usr/lib/xorg/Xorg :0 -listen tcp -ac",
            expect=Identity(product="Xorg", protocol="x11", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="unix /tmp/.X11-unix/X99", argv="/usr/bin/Xvfb :99"),),
)
