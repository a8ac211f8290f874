"""The programs beside the NFS server in the kernel."""

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
    product="NFS",
    kind=Kind.FILES,
    protocol="sunrpc",
    matches=(
        Match(
            programs=("rpc.mountd", "rpc.statd", "rpc.nfsd", "rpc.rquotad", "blkmapd", "nfsdcld")
        ),
        Match(packages=("deb:nfs-kernel-server", "rpm:nfs-utils")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:20048",
            argv="/usr/sbin/rpc.mountd",
            package="deb:nfs-kernel-server 2.6.2",
            expect=Identity(product="NFS", version="2.6.2", protocol="sunrpc", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2049", argv="/usr/bin/ganesha.nfsd -F"),),
)
