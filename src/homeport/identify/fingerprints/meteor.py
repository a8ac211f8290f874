"""Meteor's tool, which runs the application behind a proxy of its own."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Meteor",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Meteor",
    matches=(
        Match(argv=r"/\.meteor/packages/meteor-tool/", runtime="node"),
        Match(argv=r"\.meteor/local/build/main\.js\b", runtime="node"),
    ),
    version=(argv(r"/meteor-tool/\.?(\d+\.\d+(?:\.\d+)?)"),),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv=(
                "/home/ada/.meteor/packages/meteor-tool/.3.0.0.1a2b3c/mt/dev_bundle/bin/node "
                "/home/ada/.meteor/packages/meteor-tool/.3.0.0.1a2b3c/mt/tools/index.js"
            ),
            runtime="node 22.3.0",
            expect=Identity(
                product="Meteor",
                version="3.0.0",
                framework="Meteor",
                framework_version="3.0.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node main.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/main.js",
            imports="meteor-node-stubs express",
        ),
    ),
)
