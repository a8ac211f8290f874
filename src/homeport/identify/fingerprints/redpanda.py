"""Redpanda, Kafka's protocol without Java."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Redpanda",
    kind=Kind.BROKER,
    protocol="kafka",
    matches=(Match(programs=("redpanda",)), Match(packages=("deb:redpanda", "rpm:redpanda"))),
    roles=(
        Role(
            name="administration",
            when=(setting(r"^redpanda\.admin\.port = {port}$"),),
            ports=(9644,),
            protocol="http",
        ),
        Role(
            name="schema registry",
            when=(
                option("--schema-registry-addr"),
                setting(r"^schema_registry\.schema_registry_api\.port = {port}$"),
            ),
            ports=(8081,),
            protocol="http",
        ),
        Role(
            name="HTTP proxy",
            when=(
                option("--pandaproxy-addr"),
                setting(r"^pandaproxy\.pandaproxy_api\.port = {port}$"),
            ),
            ports=(8082,),
            protocol="http",
        ),
        Role(
            name="nodes",
            when=(option("--rpc-addr"), setting(r"^redpanda\.rpc_server\.port = {port}$")),
            ports=(33145,),
            protocol="redpanda-rpc",
        ),
    ),
    tls=(Rule(TLS, (setting(r"^redpanda\.kafka_api_tls\.enabled = true"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (setting(r"^redpanda\.enable_sasl = true"),)),
        Rule("none", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/usr/bin/redpanda --redpanda-cfg /etc/redpanda/redpanda.yaml",
            package="deb:redpanda 23.3.4",
            settings="redpanda.kafka_api.port = 9092",
            expect=Identity(
                product="Redpanda", version="23.3.4", protocol="kafka", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9644",
            argv="/opt/redpanda/bin/redpanda",
            expect=Identity(product="Redpanda", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/app/redpanda-console"),),
)
