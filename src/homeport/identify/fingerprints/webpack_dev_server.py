"""webpack's development server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="webpack-dev-server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:webpack-dev-server", "npm:webpack", "npm:webpack-cli")),
        Match(entries=("webpack", "webpack-dev-server", "webpack-cli"), runtime="node"),
        Match(programs=("webpack", "webpack-dev-server"), runtime="node"),
        Match(imports=("webpack-dev-server",), runtime="node"),
    ),
    version=(installed("npm:webpack-dev-server"),),
    package_tells_version=False,
    tls=(Rule(TLS, (argv(r"\s--(?:https|server-type[\s=](?:https|spdy))\b"),)),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/webpack serve --mode development",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:webpack",
            entry_package="npm:webpack 5.92.1",
            installed="npm:webpack-dev-server 5.0.4",
            expect=Identity(
                product="webpack-dev-server", version="5.0.4", protocol="http", auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="webpack",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            name="webpack",
            installed="npm:webpack-dev-server 5.0.4",
            declared="npm:react, npm:webpack-dev-server",
            expect=Identity(
                product="webpack-dev-server",
                version="5.0.4",
                framework="React",
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
            installed="npm:webpack-dev-server 5.0.4",
        ),
    ),
)
