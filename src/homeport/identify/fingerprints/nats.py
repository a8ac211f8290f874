"""NATS, the message broker."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="NATS",
    kind=Kind.BROKER,
    protocol="nats",
    matches=(
        Match(programs=("nats-server", "gnatsd")),
        Match(programs=("nats",), argv=r"nats server run\b"),
        Match(
            packages=(
                "deb:nats-server",
                "rpm:nats-server",
                "apk:nats-server",
                "brew:nats-server",
                "go:github.com/nats-io/nats-server*",
            )
        ),
    ),
    roles=(
        Role(
            name="monitoring with TLS",
            when=(
                option("(?:-ms|--?https_port)"),
                setting(r"^https(?:_port)?\s*[:=]\s*\"?(?:\S*:)?{port}\"?$"),
            ),
            protocol="http",
            probes=("nats-monitor",),
            tls=(Rule(TLS),),
            auth=(Rule("none"),),
        ),
        Role(
            name="monitoring",
            when=(
                option("(?:-m|--?http_port)"),
                setting(r"^(?:http|monitor)(?:_port)?\s*[:=]\s*\"?(?:\S*:)?{port}\"?$"),
            ),
            ports=(8222,),
            protocol="http",
            probes=("nats-monitor",),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="cluster",
            when=(option("--?cluster(?:_listen)?"),),
            ports=(6222,),
            protocol="nats-route",
        ),
        Role(name="leaf nodes", ports=(7422,), protocol="nats-leaf"),
        Role(
            name="profiling",
            when=(option("--?profile"),),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(
            TLS, (argv(r"\s--?tls(?:verify|cert)?\b"), setting(r"^tls\s*[:=]?\s*\{|^tls\.\w+ = "))
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule("client-cert", (argv(r"\s--?tlsverify\b"),)),
        Rule("token", (argv(r"\s--?auth\b"), setting(r"^token\s*[:=]|^authorization\.token = "))),
        Rule(
            "password",
            (
                argv(r"\s--?user\b"),
                setting(r"^(?:user|users|nkey|operator|accounts|authorization)\s*[:=]?[\s{\[]"),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4222",
            argv="/usr/sbin/nats-server -a 127.0.0.1 -p 4222 -m 8222",
            package="deb:nats-server 2.9.10",
            expect=Identity(
                product="NATS", version="2.9.10", protocol="nats", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:12475",
            argv="/usr/sbin/nats-server -m 12475 --user x --pass y",
            package="deb:nats-server 2.9.10",
            expect=Identity(
                product="NATS", version="2.9.10", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4222",
            argv="/usr/sbin/nats-server --user x --pass y",
            package="go:github.com/nats-io/nats-server/v2 2.10.9",
            expect=Identity(
                product="NATS", version="2.10.9", protocol="nats", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:7777", argv="/usr/bin/prometheus-nats-exporter"),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/shopd",
            runtime="go 1.22.1",
            installed="go:github.com/nats-io/nats.go 1.33.1",
        ),
    ),
)
