"""The kubelet, Kubernetes on every node."""

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
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="kubelet",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("kubelet",)), Match(packages=("deb:kubelet", "rpm:kubelet"))),
    roles=(
        Role(
            name="health",
            when=(option("--healthz-port"),),
            ports=(10248,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="read only",
            when=(option("--read-only-port"),),
            ports=(10255,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="plug-ins",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="grpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(TLS),),
    auth=(
        Rule(
            "none",
            (
                argv(r"--anonymous-auth(?:=true)?(?:\s|$)"),
                setting(r"^authentication\.anonymous\.enabled = true"),
            ),
        ),
        Rule("client-cert"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10250",
            argv="/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml",
            package="deb:kubelet 1.29.1",
            expect=Identity(
                product="kubelet", version="1.29.1", protocol="http", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:10248",
            argv="/usr/bin/kubelet",
            package="deb:kubelet 1.29.1",
            expect=Identity(
                product="kubelet", version="1.29.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10249", argv="/usr/local/bin/kube-proxy"),),
)
