"""Cloud Hypervisor, with an API on a unix socket."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Cloud Hypervisor",
    kind=Kind.VM,
    protocol="http",
    matches=(Match(programs=("cloud-hypervisor",)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /run/ch.sock",
            argv="/usr/bin/cloud-hypervisor --api-socket /run/ch.sock",
            expect=Identity(product="Cloud Hypervisor", protocol="http", tls=False, auth="peer"),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/ch.sock",
            argv="/usr/bin/ch-remote",
        ),
    ),
)
