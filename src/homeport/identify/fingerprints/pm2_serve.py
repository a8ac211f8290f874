"""PM2's own server of files, `pm2 serve`."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="PM2 static server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(entries=("pm2-serve",), runtime="node"),
        Match(argv=r"/pm2/lib/API/Serve\.js\b", runtime="node"),
    ),
    version=(installed("npm:pm2"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /usr/lib/node_modules/pm2/lib/API/Serve.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/usr/lib/node_modules/pm2/lib/API/Serve.js",
            entry_package="npm:pm2 5.4.2",
            expect=Identity(
                product="PM2 static server", version="5.4.2", protocol="http", tls=False
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:pm2 5.4.2",
        ),
    ),
)
