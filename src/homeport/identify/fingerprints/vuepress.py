"""VuePress, documentation with Vue."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="VuePress",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="VuePress",
    matches=(
        Match(packages=("npm:vuepress", "npm:@vuepress/cli")),
        Match(entries=("vuepress",), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/vuepress dev docs",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vuepress",
            entry_package="npm:vuepress 2.0.0",
            expect=Identity(
                product="VuePress",
                version="2.0.0",
                framework="VuePress",
                framework_version="2.0.0",
                protocol="http",
                auth="none",
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
            installed="npm:vuepress 2.0.0",
        ),
    ),
)
