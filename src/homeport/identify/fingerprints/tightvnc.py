"""TightVNC, a desktop of its own over VNC."""

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
    path,
)

FINGERPRINT = Fingerprint(
    product="TightVNC",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(
        Match(programs=("Xtightvnc",)),
        Match(packages=("deb:tightvncserver", "rpm:tightvnc-server")),
    ),
    roles=(
        Role(
            name="X",
            when=(path("X11-unix"),),
            ports=(6001, 6002, 6003),
            protocol="x11",
            never_probe=True,
        ),
        Role(name="page", ports=(5801, 5802), protocol="http"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"-rfbauth\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5901",
            argv="Xtightvnc :1 -rfbauth /home/ada/.vnc/passwd -rfbport 5901",
            package="deb:tightvncserver 1.3.10",
            exe="/usr/bin/Xtightvnc",
            expect=Identity(
                product="TightVNC", version="1.3.10", protocol="vnc", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5901", argv="/usr/bin/Xtigervnc :1"),),
)
