"""ZeroTier, the private network."""

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
)

FINGERPRINT = Fingerprint(
    product="ZeroTier",
    kind=Kind.NETWORK,
    protocol="zerotier",
    matches=(
        Match(programs=("zerotier-one",)),
        Match(
            packages=(
                "deb:zerotier-one",
                "rpm:zerotier-one",
                "apk:zerotier-one",
                "brew:zerotier-one",
            )
        ),
    ),
    roles=(
        Role(
            name="API",
            ports=(9993,),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("token"),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:9993",
            argv="/usr/sbin/zerotier-one",
            package="deb:zerotier-one 1.12.2",
            expect=Identity(product="ZeroTier", version="1.12.2", protocol="zerotier", auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:9993",
            argv="/usr/sbin/zerotier-one",
            package="deb:zerotier-one 1.12.2",
            expect=Identity(
                product="ZeroTier", version="1.12.2", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4000", argv="/usr/bin/ztncui"),),
)
