"""rsync as a daemon."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="rsync",
    kind=Kind.FILES,
    protocol="rsync",
    matches=(
        Match(programs=("rsync",), argv=r"--daemon\b"),
        Match(programs=("rsync-ssl", "rsyncd")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (setting(r"(?i)^auth users\s*=\s*\S"),)), Rule("none", (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:873",
            argv="/usr/bin/rsync --daemon --no-detach",
            package="deb:rsync 3.2.7",
            settings="[pub]\npath = /srv",
            expect=Identity(
                product="rsync", version="3.2.7", protocol="rsync", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:873",
            argv="rsync --daemon --config=r.conf",
            package="deb:rsync 3.2.7",
            exe="/usr/bin/rsync",
            settings="auth users = me",
            expect=Identity(
                product="rsync", version="3.2.7", protocol="rsync", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:873", argv="/usr/bin/rsync -a a b", package="deb:rsync 3.2.7"),
    ),
)
