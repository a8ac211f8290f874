"""Metro, React Native's bundler."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Metro",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="React Native",
    framework_version=(installed("npm:react-native"),),
    matches=(
        Match(packages=("npm:metro", "npm:react-native", "npm:@react-native-community/cli")),
        Match(entries=("metro", "react-native", "rnc-cli"), runtime="node"),
    ),
    version=(installed("npm:metro"),),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\s--https\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node /srv/node_modules/.bin/react-native start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:react-native",
            entry_package="npm:react-native 0.74.3",
            installed="npm:metro 0.80.9",
            expect=Identity(
                product="Metro",
                version="0.80.9",
                framework="React Native",
                framework_version="0.74.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:metro 0.80.9",
        ),
    ),
)
