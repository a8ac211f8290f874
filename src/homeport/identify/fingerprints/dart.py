"""A Dart program that listens, mostly with shelf."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
)

FINGERPRINT = Fingerprint(
    product="Dart",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(programs=("dart", "dartvm"), weight=-9),),
    version=(package(),),
    roles=(
        Role(
            name="VM service",
            when=(argv(r"--(?:enable-vm-service|observe)(?:=|\s){port}\b"),),
            ports=(8181,),
            protocol="websocket",
            framework="",
            auth=(Rule("none", (argv(r"--disable-service-auth-codes\b"),)), Rule("token")),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/dart/bin/dart bin/server.dart",
            package="deb:dart 3.3.3",
            expect=Identity(product="Dart", version="3.3.3"),
        ),
        Sample(
            door="tcp 127.0.0.1:8181",
            argv="/usr/lib/dart/bin/dart --observe bin/server.dart",
            package="deb:dart 3.3.3",
            expect=Identity(product="Dart", version="3.3.3", protocol="websocket", auth="token"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv=(
                "/opt/flutter/bin/cache/dart-sdk/bin/dart "
                "/opt/flutter/bin/cache/flutter_tools.snapshot run -d web-server"
            ),
        ),
    ),
)
