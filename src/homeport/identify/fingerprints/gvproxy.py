"""gvproxy and vpnkit, the network of a machine of Podman or Docker Desktop."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="gvproxy",
    kind=Kind.VM,
    matches=(
        Match(programs=("gvproxy", "gvisor-tap-vsock", "vpnkit", "vpnkit-bridge")),
        Match(packages=("go:github.com/containers/gvisor-tap-vsock*",)),
    ),
    roles=(
        Role(name="vpnkit", when=(argv(r"(?:^|/)vpnkit"),), product="VPNKit", never_probe=True),
        Role(
            name="guest's SSH",
            when=(argv(r"-ssh-port {port}\b"),),
            protocol="ssh",
            auth=(Rule("key"),),
        ),
        Role(name="forwarded port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:35291",
            argv="/usr/libexec/podman/gvproxy -mtu 1500 -ssh-port 35291",
            package="go:github.com/containers/gvisor-tap-vsock 0.7.3",
            runtime="go 1.22.3",
            expect=Identity(product="gvproxy", version="0.7.3", protocol="ssh", auth="key"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/containers/gvisor-tap-vsock 0.7.3",
        ),
    ),
)
