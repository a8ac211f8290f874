"""Firecracker, small virtual machines with an API on a unix socket."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Firecracker",
    kind=Kind.VM,
    protocol="http",
    matches=(Match(programs=("firecracker*",)), Match(packages=("folder:firecracker",))),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /run/firecracker.socket",
            argv="/usr/local/bin/firecracker --api-sock /run/firecracker.socket",
            package="folder:firecracker 1.7.0",
            expect=Identity(
                product="Firecracker", version="1.7.0", protocol="http", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/firecracker.socket",
            argv="/usr/bin/jailer --id a",
        ),
    ),
)
