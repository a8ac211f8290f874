"""cloudflared, the tunnel of Cloudflare."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="cloudflared",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("cloudflared",)),
        Match(
            packages=(
                "deb:cloudflared",
                "rpm:cloudflared",
                "brew:cloudflared",
                "go:github.com/cloudflare/cloudflared",
            )
        ),
    ),
    roles=(Role(name="DNS", when=(argv(r"\bproxy-dns\b"),), protocol="dns"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:20241",
            argv="/usr/bin/cloudflared tunnel run",
            package="deb:cloudflared 2024.1.5",
            expect=Identity(
                product="cloudflared", version="2024.1.5", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/bin/cloudflared proxy-dns",
            expect=Identity(product="cloudflared", protocol="dns", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/cloudfare"),),
)
