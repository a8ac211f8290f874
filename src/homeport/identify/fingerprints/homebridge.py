"""Homebridge: HomeKit accessories, and the page of its configuration."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Homebridge",
    kind=Kind.IOT,
    protocol="hap",
    matches=(
        Match(packages=("npm:homebridge", "npm:homebridge-config-ui-x")),
        Match(entries=("homebridge", "hb-service", "homebridge-config-ui-x"), runtime="node"),
        Match(title=r"homebridge(?:-config-ui-x)?(?:$|[\s:])"),
    ),
    version=(installed("npm:homebridge"),),
    roles=(Role(name="page", ports=(8581, 8080), protocol="http", auth=(Rule("password"),)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:51826",
            argv="node /srv/node_modules/.bin/homebridge -I",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:homebridge",
            entry_package="npm:homebridge 1.8.3",
            expect=Identity(
                product="Homebridge", version="1.8.3", protocol="hap", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8581",
            argv="node /srv/node_modules/.bin/hb-service run",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:hb-service",
            entry_package="npm:homebridge-config-ui-x 4.56.4",
            installed="npm:homebridge 1.8.3",
            expect=Identity(
                product="Homebridge", version="1.8.3", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:51826",
            argv="node homebridge.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/homebridge.js",
            imports="http",
            installed="npm:homebridge 1.8.3",
        ),
    ),
)
