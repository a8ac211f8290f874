"""Hexo's preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Hexo",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Hexo",
    matches=(
        Match(packages=("npm:hexo", "npm:hexo-cli")),
        Match(entries=("hexo",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node /srv/node_modules/.bin/hexo server",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:hexo",
            entry_package="npm:hexo 7.3.0",
            expect=Identity(
                product="Hexo",
                version="7.3.0",
                framework="Hexo",
                framework_version="7.3.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="node hexo.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/hexo.js",
            imports="http",
            installed="npm:hexo 7.3.0",
        ),
    ),
)
