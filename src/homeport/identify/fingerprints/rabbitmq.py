"""RabbitMQ, the message broker: one process, several sockets that speak different protocols."""

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
    argv,
    environ,
    installed,
    setting,
)

_NODE = (
    "/usr/lib/erlang/erts-13.1.5/bin/beam.smp -W w -pc unicode -- -root /usr/lib/erlang "
    "-progname erl -- -home /srv -- -pa -noshell -noinput -s rabbit boot -boot start_sasl "
    "-kernel inet_dist_listen_min 25672 -kernel inet_dist_listen_max 25672"
)

FINGERPRINT = Fingerprint(
    product="RabbitMQ",
    kind=Kind.BROKER,
    protocol="amqp",
    matches=(
        # The executable is the Erlang machine; what it boots tells.
        Match(programs=("beam.smp", "beam"), argv=r"-s rabbit boot\b"),
        Match(programs=("beam.smp", "beam"), argv=r"/rabbitmq_server-[\d.]+/"),
    ),
    package_tells_version=False,
    version=(
        installed("deb:rabbitmq-server"),
        installed("rpm:rabbitmq-server"),
        argv(r"/rabbitmq_server-([\d.]+)"),
    ),
    roles=(
        Role(
            name="node to node",
            when=(
                argv(r"inet_dist_listen_m(?:in|ax) {port}\b"),
                environ("RABBITMQ_DIST_PORT", r"^{port}$"),
            ),
            ports=(25672,),
            protocol="erlang-dist",
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(
            name="management",
            when=(setting(r"^management\.(?:tcp|ssl|listener)\.port\s*=\s*{port}$"),),
            ports=(15672, 15671),
            protocol="http",
            auth=(Rule("password"),),
        ),
        Role(name="mqtt", ports=(1883, 8883), protocol="mqtt"),
        Role(name="stomp", ports=(61613,), protocol="stomp"),
    ),
    tls=(Rule(TLS, (setting(r"^listeners\.ssl\.\S+\s*=\s*(?:\S+:)?{port}$"),)), Rule(PLAIN)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5672",
            argv=_NODE,
            package="deb:erlang-base 25.2.3",
            runtime="beam 25.2.3",
            installed="deb:rabbitmq-server 3.10.8",
            expect=Identity(
                product="RabbitMQ",
                version="3.10.8",
                protocol="amqp",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:25672",
            argv=_NODE,
            installed="deb:rabbitmq-server 3.10.8",
            expect=Identity(
                product="RabbitMQ",
                version="3.10.8",
                protocol="erlang-dist",
                tls=False,
                auth="key",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40123",
            argv=_NODE,
            settings="management.tcp.port = 40123",
            expect=Identity(product="RabbitMQ", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5984",
            argv="/opt/couchdb/bin/beam.smp -- -root /opt/couchdb -s couch_app",
            runtime="beam 25.2.3",
        ),
    ),
)
