"""Create React App's development server, react-scripts start."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Create React App",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="React",
    framework_version=(installed("npm:react"),),
    matches=(
        Match(packages=("npm:react-scripts",)),
        Match(entries=("react-scripts",), runtime="node"),
        Match(argv=r"/react-scripts/scripts/start\.js\b", runtime="node"),
        Match(entries=("craco",), runtime="node"),
    ),
    version=(installed("npm:react-scripts"),),
    tls=(
        Rule(TLS, (environ("HTTPS", r"(?i)^true$"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    over=("webpack-dev-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/react-scripts/scripts/start.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/node_modules/react-scripts/scripts/start.js",
            entry_package="npm:react-scripts 5.0.1",
            installed="npm:react 18.3.1",
            expect=Identity(
                product="Create React App",
                version="5.0.1",
                framework="React",
                framework_version="18.3.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node react-scripts.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/react-scripts.js",
            imports="http",
            installed="npm:react-scripts 5.0.1",
        ),
    ),
)
