"""VitePress, documentation on Vite."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="VitePress",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="VitePress",
    matches=(
        Match(packages=("npm:vitepress",)),
        Match(entries=("vitepress",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("vite",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vitepress dev docs",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vitepress",
            entry_package="npm:vitepress 1.3.0",
            expect=Identity(
                product="VitePress",
                version="1.3.0",
                framework="VitePress",
                framework_version="1.3.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:vitepress 1.3.0",
        ),
    ),
)
