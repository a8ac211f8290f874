"""The controllers of Kubernetes."""

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
    product="kube-controller-manager",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("kube-controller-manager",)),),
    tls=(Rule(TLS),),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10257",
            argv="/usr/local/bin/kube-controller-manager --bind-address=127.0.0.1",
            package="go:k8s.io/kubernetes 1.29.1",
            expect=Identity(
                product="kube-controller-manager",
                version="1.29.1",
                protocol="http",
                tls=True,
                auth="token",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:10257",
            argv="",
            exe="/usr/local/bin/kube-controller-manager",
            name="kube-controller",
            expect=Identity(
                product="kube-controller-manager", protocol="http", tls=True, auth="token"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6443", argv="/usr/local/bin/kube-apiserver"),),
)
