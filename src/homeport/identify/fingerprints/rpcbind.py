"""rpcbind, which tells the ports of RPC programs."""

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
    product="rpcbind",
    kind=Kind.SYSTEM,
    protocol="sunrpc",
    matches=(
        Match(programs=("rpcbind", "portmap")),
        Match(packages=("deb:rpcbind", "rpm:rpcbind", "apk:rpcbind")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:111",
            argv="/sbin/rpcbind -f -w",
            package="deb:rpcbind 1.2.6",
            expect=Identity(
                product="rpcbind", version="1.2.6", protocol="sunrpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:111", argv="/usr/sbin/rpcinfo"),),
)
