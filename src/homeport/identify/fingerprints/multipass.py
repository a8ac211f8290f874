"""Multipass, whose daemon runs Ubuntu machines."""

from homeport.identify.fingerprint import TLS, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Multipass",
    kind=Kind.VM,
    protocol="grpc",
    matches=(Match(programs=("multipassd",)), Match(packages=("snap:multipass",))),
    tls=(Rule(TLS),),
    auth=(Rule("client-cert"),),
    samples=(
        Sample(
            door="unix /run/multipass_socket",
            argv="/snap/multipass/12345/bin/multipassd --verbosity debug",
            package="snap:multipass 1.13.1",
            expect=Identity(
                product="Multipass", version="1.13.1", protocol="grpc", tls=True, auth="client-cert"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/multipass_socket",
            argv="/usr/bin/multipath -v2",
        ),
    ),
)
