"""swagger-ui-watcher, which shows an interface's description."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="swagger-ui-watcher",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:swagger-ui-watcher",)),
        Match(entries=("swagger-ui-watcher",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/swagger-ui-watcher",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:swagger-ui-watcher",
            entry_package="npm:swagger-ui-watcher 2.1.13",
            expect=Identity(
                product="swagger-ui-watcher",
                version="2.1.13",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node swagger-ui-watcher.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/swagger-ui-watcher.js",
            imports="http",
            installed="npm:swagger-ui-watcher 2.1.13",
        ),
    ),
)
