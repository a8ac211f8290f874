"""The scheduler of Kubernetes."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="kube-scheduler",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("kube-scheduler",)),),
    tls=(Rule(TLS),),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10259",
            argv="/usr/local/bin/kube-scheduler --leader-elect=true",
            package="go:k8s.io/kubernetes 1.29.1",
            expect=Identity(
                product="kube-scheduler", version="1.29.1", protocol="http", tls=True, auth="token"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6443", argv="/usr/local/bin/kube-apiserver"),),
)
