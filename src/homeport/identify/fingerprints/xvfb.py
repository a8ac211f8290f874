"""Xvfb, the X server without a screen."""

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
    product="Xvfb",
    kind=Kind.DESKTOP,
    protocol="x11",
    matches=(
        Match(programs=("Xvfb",)),
        Match(packages=("deb:xvfb", "rpm:xorg-x11-server-Xvfb", "apk:xvfb")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none", (argv(r"\s-ac\b"),)), Rule("key", (argv(r"\s-auth\s"),))),
    never_probe=True,
    samples=(
        Sample(
            door="unix /tmp/.X11-unix/X99",
            argv="Xvfb :99 -screen 0 1280x1024x24 -nolisten tcp -auth x",
            package="deb:xvfb 21.1.7",
            exe="/usr/bin/Xvfb",
            expect=Identity(
                product="Xvfb", version="21.1.7", protocol="x11", tls=False, auth="key"
            ),
        ),
    ),
    near_misses=(Sample(door="unix /tmp/.X11-unix/X0", argv="/usr/lib/xorg/Xorg :0"),),
)
