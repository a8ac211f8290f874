"""json-server, a REST interface out of a JSON file."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="json-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:json-server",)),
        Match(entries=("json-server",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/json-server --watch db.json",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:json-server",
            entry_package="npm:json-server 0.17.4",
            expect=Identity(
                product="json-server", version="0.17.4", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node json-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/json-server.js",
            imports="http",
            installed="npm:json-server 0.17.4",
        ),
    ),
)
