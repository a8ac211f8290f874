"""microsocks, the tiny SOCKS server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="microsocks",
    kind=Kind.PROXY,
    protocol="socks",
    matches=(
        Match(programs=("microsocks",)),
        Match(packages=("deb:microsocks", "apk:microsocks", "brew:microsocks")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"\s-u\s*\S"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/bin/microsocks -i 127.0.0.1 -p 1080",
            package="deb:microsocks 1.0.3",
            expect=Identity(
                product="microsocks", version="1.0.3", protocol="socks", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/bin/microsocks -u me -P x",
            package="deb:microsocks 1.0.3",
            expect=Identity(
                product="microsocks", version="1.0.3", protocol="socks", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1080", argv="/usr/sbin/danted"),),
)
