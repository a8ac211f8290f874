"""SPICE's WebSocket proxy and noVNC's websockify, which bring screens to browsers."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="websockify",
    kind=Kind.REMOTE,
    protocol="websocket",
    matches=(
        Match(packages=("pypi:websockify", "deb:websockify", "deb:python3-websockify")),
        Match(entries=("websockify", "module:websockify")),
        Match(programs=("websockify",)),
    ),
    version=(package("*:*websockify"), installed("pypi:websockify")),
    tls=(Rule(TLS, (argv(r"--ssl-only\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6080",
            argv="/usr/bin/websockify --web /usr/share/novnc 6080 localhost:5901",
            exe="/usr/bin/python3.11",
            runtime="python 3.11.4",
            entry="command:websockify",
            entry_package="pypi:websockify 0.11.0",
            expect=Identity(
                product="websockify", version="0.11.0", protocol="websocket", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6080",
            argv="/usr/bin/python3 app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="websockets",
            installed="pypi:websockify 0.11.0, pypi:websockets 12.0",
        ),
    ),
)
