"""reveal-md, slides out of Markdown."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="reveal-md",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("npm:reveal-md",)),
        Match(entries=("reveal-md",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1948",
            argv="node /srv/node_modules/.bin/reveal-md slides.md",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:reveal-md",
            entry_package="npm:reveal-md 6.1.3",
            expect=Identity(
                product="reveal-md", version="6.1.3", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1948",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:reveal-md 6.1.3",
        ),
    ),
)
