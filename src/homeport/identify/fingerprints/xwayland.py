"""Xwayland and Xephyr, X servers inside another desktop."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    title,
)

FINGERPRINT = Fingerprint(
    product="Xwayland",
    kind=Kind.DESKTOP,
    protocol="x11",
    matches=(
        Match(programs=("Xwayland", "Xephyr", "Xnest")),
        Match(packages=("deb:xwayland", "rpm:xorg-x11-server-Xwayland", "apk:xwayland")),
    ),
    roles=(
        Role(name="nested", when=(title(r"\S*Xephyr\b"),), product="Xephyr"),
        Role(name="nested older", when=(title(r"\S*Xnest\b"),), product="Xnest"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none", (argv(r"\s-ac\b"),)), Rule("key", (argv(r"\s-auth\s"),))),
    never_probe=True,
    samples=(
        Sample(
            door="unix /tmp/.X11-unix/X0",
            argv="/usr/bin/Xwayland :0 -rootless -auth /run/a",
            package="deb:xwayland 22.1.9",
            expect=Identity(
                product="Xwayland", version="22.1.9", protocol="x11", tls=False, auth="key"
            ),
        ),
        Sample(
            door="unix /tmp/.X11-unix/X2",
            argv="/usr/bin/Xephyr :2 -ac",
            package="deb:xserver-xephyr 21.1.7",
            expect=Identity(
                product="Xephyr", version="21.1.7", protocol="x11", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="unix /tmp/.X11-unix/X99", argv="/usr/bin/Xvfb :99"),),
)
