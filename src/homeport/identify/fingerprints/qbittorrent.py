"""qBittorrent: its page and its peers."""

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
    Transport,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="qBittorrent",
    kind=Kind.FILES,
    protocol="bittorrent",
    matches=(
        Match(programs=("qbittorrent", "qbittorrent-nox")),
        Match(
            packages=(
                "deb:qbittorrent*",
                "rpm:qbittorrent*",
                "apk:qbittorrent*",
                "brew:qbittorrent",
            )
        ),
    ),
    roles=(
        Role(
            name="page",
            when=(option("--webui-port"), setting(r"^(?:\S+\.)?WebUI\\Port\s*=\s*{port}$")),
            ports=(8080,),
            transport=Transport.TCP,
            protocol="http",
            tls=(
                Rule(TLS, (setting(r"^(?:\S+\.)?WebUI\\HTTPS\\Enabled\s*=\s*true"),)),
                Rule(PLAIN),
            ),
            auth=(Rule("password"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/usr/bin/qbittorrent-nox --webui-port=8081",
            package="deb:qbittorrent-nox 4.5.2",
            expect=Identity(
                product="qBittorrent", version="4.5.2", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6881",
            argv="/usr/bin/qbittorrent-nox",
            package="deb:qbittorrent-nox 4.5.2",
            expect=Identity(
                product="qBittorrent",
                version="4.5.2",
                protocol="bittorrent",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/qbittools"),),
)
