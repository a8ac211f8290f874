"""GNOME's remote desktop: RDP and VNC."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="GNOME Remote Desktop",
    kind=Kind.REMOTE,
    protocol="rdp",
    matches=(
        Match(programs=("gnome-remote-desktop-daemon",)),
        Match(packages=("deb:gnome-remote-desktop", "rpm:gnome-remote-desktop")),
    ),
    roles=(Role(name="VNC", ports=(5900,), protocol="vnc", auth=(Rule("password"),)),),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3389",
            argv="/usr/libexec/gnome-remote-desktop-daemon",
            package="deb:gnome-remote-desktop 43.3",
            expect=Identity(
                product="GNOME Remote Desktop",
                version="43.3",
                protocol="rdp",
                tls=True,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3389", argv="/usr/bin/gnome-connections"),),
)
