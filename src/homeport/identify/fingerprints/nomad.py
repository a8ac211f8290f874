"""Nomad, which runs jobs on many machines."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Nomad",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("nomad",)),
        Match(packages=("deb:nomad", "rpm:nomad", "brew:nomad", "go:github.com/hashicorp/nomad")),
    ),
    roles=(
        Role(
            name="RPC",
            when=(setting(r"^ports\.rpc = {port}$"),),
            ports=(4647,),
            protocol="nomad-rpc",
        ),
        Role(
            name="gossip",
            when=(setting(r"^ports\.serf = {port}$"),),
            ports=(4648,),
            protocol="serf",
        ),
    ),
    tls=(Rule(TLS, (setting(r"^(?:tls\.)?http\s*=\s*true"),)), Rule(PLAIN)),
    auth=(Rule("none", (argv(r"\s-dev\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4646",
            argv="/usr/bin/nomad agent -dev",
            package="deb:nomad 1.7.3",
            expect=Identity(
                product="Nomad", version="1.7.3", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4648",
            argv="/usr/bin/nomad agent -dev",
            package="deb:nomad 1.7.3",
            expect=Identity(
                product="Nomad", version="1.7.3", protocol="serf", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4646", argv="/usr/bin/nomad-autoscaler"),),
)
