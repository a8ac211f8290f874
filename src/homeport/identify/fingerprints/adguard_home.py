"""AdGuard Home, the filtering name server with a page."""

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
    product="AdGuard Home",
    kind=Kind.DNS,
    protocol="http",
    matches=(
        Match(programs=("AdGuardHome", "adguardhome")),
        Match(
            packages=(
                "go:github.com/AdguardTeam/AdGuardHome",
                "snap:adguard-home",
                "brew:adguardhome",
            )
        ),
    ),
    roles=(
        Role(
            name="DNS",
            when=(setting(r"^dns\.port = {port}$"),),
            ports=(53, 5353),
            protocol="dns",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="DNS over TLS",
            ports=(853,),
            protocol="dns",
            tls=(Rule(TLS),),
            auth=(Rule("none"),),
        ),
        Role(name="HTTPS", ports=(443,), protocol="http", tls=(Rule(TLS),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/AdGuardHome/AdGuardHome -s run",
            package="go:github.com/AdguardTeam/AdGuardHome 0.107.43",
            expect=Identity(product="AdGuard Home", version="0.107.43", protocol="http"),
        ),
        Sample(
            door="udp 127.0.0.1:53",
            argv="/opt/AdGuardHome/AdGuardHome -s run",
            expect=Identity(product="AdGuard Home", protocol="dns", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3000", argv="/usr/bin/adguardhome-sync run"),),
)
