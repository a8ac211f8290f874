"""Fluent Bit, which moves logs."""

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
    product="Fluent Bit",
    kind=Kind.MONITORING,
    protocol="fluentd",
    matches=(
        Match(programs=("fluent-bit", "td-agent-bit")),
        Match(packages=("deb:fluent-bit", "rpm:fluent-bit", "apk:fluent-bit", "brew:fluent-bit")),
    ),
    roles=(
        Role(
            name="HTTP",
            when=(setting(r"(?i)^(?:SERVICE\.)?HTTP_Port\s+{port}$"),),
            ports=(2020, 4318, 9880),
            protocol="http",
        ),
        Role(name="syslog", ports=(514, 5140), protocol="syslog"),
    ),
    tls=(Rule(TLS, (setting(r"(?i)^tls\s+on"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2020",
            argv="/opt/fluent-bit/bin/fluent-bit -c f.conf",
            package="deb:fluent-bit 2.2.2",
            expect=Identity(
                product="Fluent Bit", version="2.2.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:24224",
            argv="/opt/fluent-bit/bin/fluent-bit",
            expect=Identity(product="Fluent Bit", protocol="fluentd", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:24224", argv="/usr/bin/fluent-cat"),),
)
