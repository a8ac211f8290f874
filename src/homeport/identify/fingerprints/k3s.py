"""k3s, Kubernetes in one program."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
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
    product="k3s",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("k3s", "k3s-server", "k3s-agent")),
        Match(packages=("go:github.com/k3s-io/k3s",)),
    ),
    roles=(
        Role(name="store", ports=(2379, 2380, 2381), tls=(Rule(TLS),), auth=(Rule("client-cert"),)),
        Role(name="open", ports=(10248, 10249), tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="grpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("client-cert"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6443",
            argv="'/usr/local/bin/k3s server'",
            exe="/usr/local/bin/k3s",
            expect=Identity(product="k3s", protocol="http", tls=True, auth="client-cert"),
        ),
        Sample(
            door="tcp 127.0.0.1:10248",
            argv="/usr/local/bin/k3s agent",
            expect=Identity(product="k3s", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6443", argv="/usr/local/bin/kube-apiserver"),),
)
