"""Zigbee2MQTT's page."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Zigbee2MQTT",
    kind=Kind.IOT,
    protocol="http",
    matches=(
        Match(packages=("npm:zigbee2mqtt",)),
        Match(entries=("zigbee2mqtt",), runtime="node"),
        Match(argv=r"\bzigbee2mqtt/(?:index|cli)\.js\b", runtime="node"),
        Match(environ=("ZIGBEE2MQTT_DATA",), runtime="node"),
    ),
    version=(installed("npm:zigbee2mqtt"),),
    auth=(Rule("token", (setting(r"^auth_token\s*:\s*\S"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /opt/zigbee2mqtt/index.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/opt/zigbee2mqtt/index.js",
            imports="express",
            installed="npm:zigbee2mqtt 1.39.0",
            settings="frontend:\nport: 8080",
            expect=Identity(product="Zigbee2MQTT", version="1.39.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node zigbee2mqtt.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/zigbee2mqtt.js",
            imports="http",
            installed="npm:zigbee2mqtt 1.39.0",
        ),
    ),
)
