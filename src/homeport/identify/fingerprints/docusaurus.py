"""Docusaurus' development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Docusaurus",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Docusaurus",
    matches=(
        Match(packages=("npm:@docusaurus/core",)),
        Match(entries=("docusaurus",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/docusaurus start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:docusaurus",
            entry_package="npm:@docusaurus/core 3.4.0",
            expect=Identity(
                product="Docusaurus",
                version="3.4.0",
                framework="Docusaurus",
                framework_version="3.4.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node docusaurus.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/docusaurus.js",
            imports="http",
            installed="npm:@docusaurus/core 3.4.0",
        ),
    ),
)
