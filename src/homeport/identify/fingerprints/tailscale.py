"""tailscaled, the private network of Tailscale."""

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
    option,
)

FINGERPRINT = Fingerprint(
    product="Tailscale",
    kind=Kind.NETWORK,
    protocol="wireguard",
    matches=(
        Match(programs=("tailscaled", "tailscale")),
        Match(
            packages=(
                "deb:tailscale",
                "rpm:tailscale",
                "apk:tailscale",
                "brew:tailscale",
                "go:tailscale.com",
            )
        ),
    ),
    roles=(
        Role(
            name="peer API",
            transport=Transport.TCP,
            otherwise=True,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("key"),),
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
        Role(
            name="SOCKS", when=(option("--socks5-server"),), protocol="socks", auth=(Rule("none"),)
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:41641",
            argv="/usr/sbin/tailscaled --port=41641",
            package="deb:tailscale 1.58.2",
            expect=Identity(
                product="Tailscale", version="1.58.2", protocol="wireguard", auth="key"
            ),
        ),
        Sample(
            door="unix /run/tailscale/tailscaled.sock",
            argv="/usr/sbin/tailscaled",
            package="deb:tailscale 1.58.2",
            expect=Identity(
                product="Tailscale", version="1.58.2", protocol="http", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/headscale serve"),),
)
