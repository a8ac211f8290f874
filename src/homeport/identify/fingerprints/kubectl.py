"""kubectl, which forwards ports and proxies the API."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="kubectl",
    kind=Kind.CONTAINER,
    matches=(Match(programs=("kubectl",)), Match(packages=("deb:kubectl", "brew:kubernetes-cli"))),
    roles=(
        Role(
            name="API proxy",
            when=(argv(r"\bproxy\b"),),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8001",
            argv="/usr/bin/kubectl proxy",
            package="deb:kubectl 1.29.1",
            expect=Identity(
                product="kubectl", version="1.29.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5432",
            argv="/usr/bin/kubectl port-forward svc/db 5432",
            package="deb:kubectl 1.29.1",
            expect=Identity(product="kubectl", version="1.29.1"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10250", argv="/usr/bin/kubelet"),),
)
