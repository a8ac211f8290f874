"""RedwoodJS' servers of interface and page."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="RedwoodJS",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="RedwoodJS",
    matches=(
        Match(packages=("npm:@redwoodjs/*",)),
        Match(
            entries=("rw", "redwood", "rw-server", "rw-api-server-watch", "rw-vite-dev"),
            runtime="node",
        ),
    ),
    auth=(Rule("none"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8910",
            argv="node /srv/node_modules/.bin/rw-server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:rw-server",
            entry_package="npm:@redwoodjs/api-server 7.7.3",
            expect=Identity(
                product="RedwoodJS",
                version="7.7.3",
                framework="RedwoodJS",
                framework_version="7.7.3",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8910",
            argv="node rw-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/rw-server.js",
            imports="http",
            installed="npm:@redwoodjs/api-server 7.7.3",
        ),
    ),
)
