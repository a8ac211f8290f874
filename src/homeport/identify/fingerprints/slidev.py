"""Slidev, slides on Vite."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, argv

FINGERPRINT = Fingerprint(
    product="Slidev",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Slidev",
    matches=(
        Match(packages=("npm:@slidev/cli",)),
        Match(entries=("slidev",), runtime="node"),
    ),
    auth=(
        Rule("password", (argv(r"\s--remote[\s=]\S"),)),
        Rule("none"),
    ),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="node /srv/node_modules/.bin/slidev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:slidev",
            entry_package="npm:@slidev/cli 0.49.16",
            expect=Identity(
                product="Slidev",
                version="0.49.16",
                framework="Slidev",
                framework_version="0.49.16",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@slidev/cli 0.49.16",
        ),
    ),
)
