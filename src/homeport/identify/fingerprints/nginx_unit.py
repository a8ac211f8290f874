"""NGINX Unit, the application server that is configured over its own API."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
    path,
)

FINGERPRINT = Fingerprint(
    product="NGINX Unit",
    kind=Kind.APP_SERVER,
    protocol="http",
    matches=(
        Match(programs=("unitd", "unitd-debug")),
        Match(programs=("unit*",), title="unit: "),
        Match(packages=("deb:unit", "rpm:unit", "apk:unit", "brew:unit")),
    ),
    roles=(
        Role(
            name="control",
            when=(option("--control"), path(r"control\S*\.sock")),
            protocol="http",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="'unit: router'",
            package="deb:unit 1.31.1",
            exe="/usr/sbin/unitd",
            expect=Identity(product="NGINX Unit", version="1.31.1", protocol="http"),
        ),
        Sample(
            door="unix /run/control.unit.sock",
            argv="'unit: main v1.31.1 [/usr/sbin/unitd]'",
            package="deb:unit 1.31.1",
            exe="/usr/sbin/unitd",
            expect=Identity(
                product="NGINX Unit", version="1.31.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/unittest"),),
)
