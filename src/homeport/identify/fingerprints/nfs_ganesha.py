"""NFS-Ganesha, the NFS server outside the kernel."""

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
    product="NFS-Ganesha",
    kind=Kind.FILES,
    protocol="nfs",
    matches=(
        Match(programs=("ganesha.nfsd",)),
        Match(packages=("deb:nfs-ganesha", "rpm:nfs-ganesha")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2049",
            argv="/usr/bin/ganesha.nfsd -F",
            package="deb:nfs-ganesha 4.3",
            expect=Identity(product="NFS-Ganesha", version="4.3", protocol="nfs", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:111", argv="/sbin/rpcbind"),),
)
