"""Transmission, the BitTorrent client: its page and its peers."""

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
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Transmission",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("transmission-daemon", "transmission-gtk", "transmission-qt")),
        Match(
            packages=(
                "deb:transmission-daemon",
                "rpm:transmission-daemon",
                "apk:transmission-daemon",
                "brew:transmission*",
            )
        ),
    ),
    roles=(
        Role(
            name="peers",
            when=(option("(?:-P|--peerport)"), setting("^peer-port = {port}$")),
            ports=(51413,),
            protocol="bittorrent",
            auth=(Rule("none"),),
        ),
        Role(
            name="discovery",
            transport=Transport.UDP,
            otherwise=True,
            protocol="bittorrent",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (argv(r"\s(?:-T|--no-auth)\b"),)),
        Rule(
            "password", (argv(r"\s(?:-t|--auth)\b"), setting("^rpc-authentication-required = true"))
        ),
        Rule("none", (setting("^rpc-authentication-required = false"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="/usr/bin/transmission-daemon -f --no-auth",
            package="deb:transmission-daemon 3.00",
            expect=Identity(
                product="Transmission", version="3.00", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:51413",
            argv="/usr/bin/transmission-daemon -f",
            package="deb:transmission-daemon 3.00",
            expect=Identity(
                product="Transmission",
                version="3.00",
                protocol="bittorrent",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:19091", argv="/usr/bin/transmission-exporter"),),
)
