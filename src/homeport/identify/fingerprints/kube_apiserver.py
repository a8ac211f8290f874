"""The API server of Kubernetes."""

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
    option,
)

FINGERPRINT = Fingerprint(
    product="kube-apiserver",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("kube-apiserver",)), Match(programs=("apiserver", "kube-apiserver*"))),
    roles=(
        Role(
            name="open", when=(option("--insecure-port"),), tls=(Rule(PLAIN),), auth=(Rule("none"),)
        ),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("client-cert"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6443",
            argv="kube-apiserver --secure-port=6443",
            package="go:k8s.io/kubernetes 1.29.1",
            exe="/usr/local/bin/kube-apiserver",
            expect=Identity(
                product="kube-apiserver",
                version="1.29.1",
                protocol="http",
                tls=True,
                auth="client-cert",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10250", argv="/usr/bin/kubelet"),),
)
