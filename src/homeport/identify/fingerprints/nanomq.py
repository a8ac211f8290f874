"""NanoMQ, the MQTT broker for the edge."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="NanoMQ",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(Match(programs=("nanomq",)), Match(packages=("deb:nanomq", "rpm:nanomq"))),
    roles=(
        Role(name="MQTT with TLS", ports=(8883,), tls=(Rule(TLS),)),
        Role(name="websockets", ports=(8083,), protocol="websocket"),
        Role(
            name="API",
            when=(setting(r"^http_server\.port\s*=\s*{port}$"),),
            ports=(8081,),
            protocol="http",
            auth=(Rule("password"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/usr/local/bin/nanomq start",
            package="deb:nanomq 0.21.2",
            expect=Identity(product="NanoMQ", version="0.21.2", protocol="mqtt", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/usr/local/bin/nanomq start",
            expect=Identity(product="NanoMQ", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1883", argv="/usr/bin/nanomq_cli sub"),),
)
