"""React Router's development server and react-router-serve."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="React Router",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="React Router",
    matches=(
        Match(packages=("npm:@react-router/dev", "npm:@react-router/serve")),
        Match(entries=("react-router", "react-router-serve"), runtime="node"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/react-router dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:react-router",
            entry_package="npm:@react-router/dev 7.1.1",
            expect=Identity(
                product="React Router",
                version="7.1.1",
                framework="React Router",
                framework_version="7.1.1",
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
            installed="npm:@react-router/dev 7.1.1",
        ),
    ),
)
