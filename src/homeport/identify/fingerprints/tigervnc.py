"""TigerVNC: a desktop of its own that is both an X server and a VNC server."""

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
    argv,
    package,
    path,
)

FINGERPRINT = Fingerprint(
    product="TigerVNC",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(
        Match(programs=("Xtigervnc", "X0tigervnc", "x0vncserver")),
        Match(
            programs=("Xvnc",),
            unless=(package("*tightvnc*"), package("*realvnc*"), package("*kasmvnc*")),
        ),
        Match(
            packages=("deb:tigervnc-*", "rpm:tigervnc-server*", "apk:tigervnc", "brew:tiger-vnc")
        ),
    ),
    roles=(
        Role(
            name="X",
            when=(path("X11-unix"),),
            protocol="x11",
            tls=(Rule(PLAIN),),
            auth=(Rule("key", (argv(r"\s-auth\s"),)), Rule("none")),
            never_probe=True,
        ),
        Role(
            name="X over TCP",
            ports=(6000, 6001, 6002, 6003, 6004, 6005),
            protocol="x11",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(PLAIN, (argv(r"-SecurityTypes[ =](?:None|VncAuth|Plain)(?:\s|$)"),)),
        Rule(TLS, (argv(r"-SecurityTypes[ =]\S*(?:TLS|X509)"),)),
    ),
    auth=(Rule("none", (argv(r"-SecurityTypes[ =]\S*None\b"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5901",
            argv="Xtigervnc :1 -rfbport 5901 -localhost -SecurityTypes None -nolisten tcp",
            package="deb:tigervnc-standalone-server 1.12.0",
            exe="/usr/bin/Xtigervnc",
            expect=Identity(
                product="TigerVNC", version="1.12.0", protocol="vnc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5902",
            argv="/usr/bin/Xvnc :2 -SecurityTypes VncAuth,TLSVnc",
            package="rpm:tigervnc-server-minimal 1.13.1",
            expect=Identity(
                product="TigerVNC", version="1.13.1", protocol="vnc", tls=True, auth="password"
            ),
        ),
        Sample(
            door="unix /tmp/.X11-unix/X1",
            argv="/usr/bin/Xtigervnc :1 -auth /home/ada/.Xauthority",
            expect=Identity(product="TigerVNC", protocol="x11", tls=False, auth="key"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:5900", argv="/usr/bin/x11vnc"),
        Sample(
            door="tcp 127.0.0.1:5901", argv="/usr/bin/Xvnc :1", package="deb:kasmvncserver 1.2.0"
        ),
    ),
)
