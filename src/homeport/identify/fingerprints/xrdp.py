"""xrdp, the RDP server for X desktops."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="xrdp",
    kind=Kind.REMOTE,
    protocol="rdp",
    matches=(
        Match(programs=("xrdp", "xrdp-sesman", "xrdp-chansrv")),
        Match(packages=("deb:xrdp", "rpm:xrdp", "apk:xrdp")),
    ),
    roles=(
        Role(
            name="sessions",
            ports=(3350,),
            protocol="xrdp-sesman",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="internal",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="xrdp-sesman",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN, (setting(r"^(?:\S+\.)?security_layer\s*=\s*rdp"),)), Rule(TLS)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3389",
            argv="/usr/sbin/xrdp --nodaemon",
            package="deb:xrdp 0.9.21.1",
            expect=Identity(
                product="xrdp", version="0.9.21.1", protocol="rdp", tls=True, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3350",
            argv="/usr/sbin/xrdp-sesman",
            package="deb:xrdp 0.9.21.1",
            expect=Identity(
                product="xrdp",
                version="0.9.21.1",
                protocol="xrdp-sesman",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3389", argv="/usr/bin/xfreerdp /v:host"),),
)
