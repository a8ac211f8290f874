"""Flutter's tool, serving an application for the web."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Flutter",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Flutter",
    matches=(
        Match(
            argv=r"flutter_tools\.snapshot\b.*\brun\b",
            programs=("dart", "dartvm", "dartaotruntime"),
        ),
    ),
    package_tells_version=False,
    roles=(
        Role(name="web", when=(argv(r"--web-port[= ]{port}\b"),)),
        Role(
            name="VM service",
            when=(argv(r"--(?:host-)?vmservice-port[= ]{port}\b|--dds-port[= ]{port}\b"),),
            protocol="websocket",
            auth=(Rule("token"),),
            never_probe=True,
        ),
    ),
    auth=(Rule("none"),),
    over=("dart",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv=(
                "/opt/flutter/bin/cache/dart-sdk/bin/dart "
                "--packages=/opt/flutter/packages.json "
                "/opt/flutter/bin/cache/flutter_tools.snapshot run -d web-server "
                "--web-port 5555"
            ),
            expect=Identity(product="Flutter", framework="Flutter", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/opt/flutter/bin/cache/dart-sdk/bin/dart bin/server.dart",
        ),
    ),
)
