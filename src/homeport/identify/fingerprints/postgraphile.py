"""PostGraphile, GraphQL out of PostgreSQL."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="PostGraphile",
    kind=Kind.DATABASE,
    protocol="http",
    framework="PostGraphile",
    matches=(
        Match(packages=("npm:postgraphile",)),
        Match(entries=("postgraphile",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="node /srv/node_modules/.bin/postgraphile -c postgres:///shop",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:postgraphile",
            entry_package="npm:postgraphile 4.14.0",
            expect=Identity(
                product="PostGraphile",
                version="4.14.0",
                framework="PostGraphile",
                framework_version="4.14.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="node postgraphile.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/postgraphile.js",
            imports="http",
            installed="npm:postgraphile 4.14.0",
        ),
    ),
)
