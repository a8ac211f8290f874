"""kube-proxy, the service network of Kubernetes."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="kube-proxy",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("kube-proxy",)),),
    roles=(
        Role(
            name="node port",
            transport=Transport.UDP,
            otherwise=True,
            protocol="raw",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10249",
            argv="/usr/local/bin/kube-proxy --config=/var/lib/kube-proxy/config.conf",
            expect=Identity(product="kube-proxy", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10250", argv="/usr/bin/kubelet"),),
)
