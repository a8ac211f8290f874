"""Eclipse Mosquitto, the MQTT broker."""

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
    product="Mosquitto",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(
        Match(programs=("mosquitto",)),
        Match(packages=("deb:mosquitto", "rpm:mosquitto", "apk:mosquitto", "brew:mosquitto")),
    ),
    roles=(
        Role(name="websockets", ports=(9001,), protocol="websocket"),
        Role(name="MQTT with TLS", ports=(8883,), protocol="mqtt", tls=(Rule(TLS),)),
    ),
    tls=(Rule(TLS, (setting(r"^(?:certfile|psk_hint)\s"),)), Rule(PLAIN)),
    auth=(
        Rule("client-cert", (setting(r"^require_certificate\s+true"),)),
        Rule("none", (setting(r"^allow_anonymous\s+true"),)),
        Rule(
            "password",
            (setting(r"^(?:allow_anonymous\s+false|password_file\s|(?:global_|auth_)?plugin\s)"),),
        ),
        # Without a listener of its own it serves this machine only, and anybody.
        Rule("password", (setting(r"^(?:listener|port)\s"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf",
            package="deb:mosquitto 2.0.11",
            settings="persistence true",
            expect=Identity(
                product="Mosquitto", version="2.0.11", protocol="mqtt", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1884",
            argv="/usr/sbin/mosquitto -c m.conf",
            package="deb:mosquitto 2.0.11",
            settings="listener 1884\npassword_file /etc/p",
            expect=Identity(
                product="Mosquitto", version="2.0.11", protocol="mqtt", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="/usr/sbin/mosquitto -c m.conf",
            settings="listener 9001\nprotocol websockets\nallow_anonymous true",
            expect=Identity(product="Mosquitto", protocol="websocket", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9234", argv="/usr/bin/mosquitto_exporter"),
        Sample(door="tcp 127.0.0.1:1883", argv="/usr/bin/mosquitto_sub -t x"),
    ),
)
