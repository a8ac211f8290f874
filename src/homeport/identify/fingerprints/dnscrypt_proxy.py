"""dnscrypt-proxy, the local resolver that asks encrypted."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="dnscrypt-proxy",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("dnscrypt-proxy",)),
        Match(
            packages=(
                "deb:dnscrypt-proxy",
                "rpm:dnscrypt-proxy",
                "apk:dnscrypt-proxy",
                "brew:dnscrypt-proxy",
                "go:github.com/dnscrypt/dnscrypt-proxy",
            )
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/sbin/dnscrypt-proxy -config c.toml",
            package="deb:dnscrypt-proxy 2.0.45",
            expect=Identity(
                product="dnscrypt-proxy", version="2.0.45", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:443", argv="/usr/bin/encrypted-dns -c c.toml"),),
)
