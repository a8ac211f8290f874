"""x11vnc, which shows a running desktop over VNC."""

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
    option,
)

FINGERPRINT = Fingerprint(
    product="x11vnc",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(
        Match(programs=("x11vnc",)),
        Match(packages=("deb:x11vnc", "rpm:x11vnc", "apk:x11vnc", "brew:x11vnc")),
    ),
    roles=(Role(name="page", when=(option("-httpport"),), ports=(5800,), protocol="http"),),
    tls=(Rule(TLS, (argv(r"\s-(?:ssl|stunnel|vencrypt|anontls)\b"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (argv(r"\s-(?:rfbauth|passwd|passwdfile|usepw|unixpw\w*)\b"),)),
        Rule("client-cert", (argv(r"\s-sslverify\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5900",
            argv="x11vnc -display :0 -rfbport 5900 -nopw -forever",
            package="deb:x11vnc 0.9.16",
            exe="/usr/bin/x11vnc",
            expect=Identity(
                product="x11vnc", version="0.9.16", protocol="vnc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5900",
            argv="/usr/bin/x11vnc -rfbauth p -ssl",
            package="deb:x11vnc 0.9.16",
            expect=Identity(
                product="x11vnc", version="0.9.16", protocol="vnc", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5901", argv="/usr/bin/Xtigervnc :1"),),
)
