"""Vue CLI's development server, vue-cli-service serve."""

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
    product="Vue CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Vue",
    framework_version=(installed("npm:vue"),),
    matches=(
        Match(packages=("npm:@vue/cli-service",)),
        Match(entries=("vue-cli-service",), runtime="node"),
    ),
    tls=(Rule(TLS, (argv(r"\s--https\b"),)),),
    auth=(Rule("none"),),
    over=("webpack-dev-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/vue-cli-service serve",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vue-cli-service",
            entry_package="npm:@vue/cli-service 5.0.8",
            installed="npm:vue 3.4.31",
            expect=Identity(
                product="Vue CLI",
                version="5.0.8",
                framework="Vue",
                framework_version="3.4.31",
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
            installed="npm:@vue/cli-service 5.0.8",
        ),
    ),
)
