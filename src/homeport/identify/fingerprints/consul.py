"""Consul, service discovery: one agent with an API, DNS, RPC and gossip."""

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

_AGENT = "/usr/bin/consul agent -dev -client 127.0.0.1"

FINGERPRINT = Fingerprint(
    product="Consul",
    kind=Kind.NETWORK,
    protocol="http",
    matches=(
        Match(programs=("consul",)),
        Match(
            packages=("deb:consul", "rpm:consul", "brew:consul", "go:github.com/hashicorp/consul")
        ),
    ),
    roles=(
        Role(
            name="DNS",
            when=(option("-dns-port"), setting(r"^ports\.dns = {port}$")),
            ports=(8600,),
            protocol="dns",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="gRPC",
            when=(option("-grpc-port"), setting(r"^ports\.grpc = {port}$")),
            ports=(8502,),
            protocol="grpc",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="gRPC with TLS",
            when=(option("-grpc-tls-port"), setting(r"^ports\.grpc_tls = {port}$")),
            ports=(8503,),
            protocol="grpc",
            tls=(Rule(TLS),),
        ),
        Role(
            name="HTTPS",
            when=(option("-https-port"), setting(r"^ports\.https = {port}$")),
            ports=(8501,),
            protocol="http",
            tls=(Rule(TLS),),
        ),
        Role(
            name="gossip",
            when=(option("-serf-(?:lan|wan)-port"), setting(r"^ports\.serf_(?:lan|wan) = {port}$")),
            ports=(8301, 8302),
            protocol="serf",
        ),
        Role(
            name="server RPC",
            when=(option("-server-port"), setting(r"^ports\.server = {port}$")),
            ports=(8300,),
            protocol="consul-rpc",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("token", (setting(r"^acl\.default_policy = deny"),)),
        Rule("none", (argv(r"\s-dev\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8500",
            argv=_AGENT,
            package="go:github.com/hashicorp/consul 1.17.2",
            expect=Identity(
                product="Consul", version="1.17.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:8600",
            argv=_AGENT,
            package="deb:consul 1.17.2",
            expect=Identity(
                product="Consul", version="1.17.2", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8301",
            argv=_AGENT,
            expect=Identity(product="Consul", protocol="serf", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9107", argv="/usr/bin/consul_exporter"),
        Sample(door="tcp 127.0.0.1:8501", argv="/usr/bin/consul-template -config c.hcl"),
    ),
)
