"""KasmVNC, a desktop in the browser."""

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
    option,
    path,
)

FINGERPRINT = Fingerprint(
    product="KasmVNC",
    kind=Kind.REMOTE,
    protocol="http",
    matches=(
        Match(packages=("deb:kasmvncserver", "rpm:kasmvncserver")),
        Match(programs=("Xkasmvnc",)),
        Match(programs=("Xvnc",), argv=r"-(?:websocketPort|httpd)\s"),
    ),
    roles=(
        Role(
            name="X", when=(path("X11-unix"),), protocol="x11", tls=(Rule(PLAIN),), never_probe=True
        ),
        Role(name="VNC", when=(option("-rfbport"),), protocol="vnc"),
    ),
    tls=(Rule(PLAIN, (argv("-sslOnly[ =]0"),)),),
    auth=(Rule("none", (argv(r"-(?:disableBasicAuth|DisableBasicAuth)\b"),)), Rule("password")),
    over=("tigervnc",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/usr/bin/Xvnc :1 -websocketPort 8443",
            package="deb:kasmvncserver 1.2.0",
            expect=Identity(product="KasmVNC", version="1.2.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5901",
            argv="/usr/bin/Xvnc :1",
            package="rpm:tigervnc-server-minimal 1.13.1",
        ),
    ),
)
