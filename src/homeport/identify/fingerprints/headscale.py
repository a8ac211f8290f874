"""Headscale, the control server for Tailscale's clients."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Headscale",
    kind=Kind.NETWORK,
    protocol="http",
    matches=(
        Match(programs=("headscale",)),
        Match(
            packages=(
                "deb:headscale",
                "go:github.com/juanfont/headscale",
                "apk:headscale",
                "brew:headscale",
            )
        ),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(setting(r"^grpc_listen_addr = \S*:{port}$"),),
            ports=(50443,),
            protocol="grpc",
        ),
        Role(
            name="metrics",
            when=(setting(r"^metrics_listen_addr = \S*:{port}$"),),
            ports=(9090,),
            auth=(Rule("none"),),
        ),
        Role(
            name="STUN",
            ports=(3478,),
            transport=Transport.UDP,
            protocol="stun",
            auth=(Rule("none"),),
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="grpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/headscale serve",
            package="deb:headscale 0.22.3",
            expect=Identity(product="Headscale", version="0.22.3", protocol="http", auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/usr/bin/headscale serve",
            package="deb:headscale 0.22.3",
            expect=Identity(product="Headscale", version="0.22.3", protocol="http", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:41641", argv="/usr/sbin/tailscaled"),),
)
