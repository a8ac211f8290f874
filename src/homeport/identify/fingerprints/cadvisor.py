"""cAdvisor, the numbers of containers."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="cAdvisor",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("cadvisor",)),
        Match(packages=("deb:cadvisor", "go:github.com/google/cadvisor*", "brew:cadvisor")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"--?http_(?:auth|digest)_file\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/cadvisor -logtostderr",
            package="deb:cadvisor 0.38.7",
            expect=Identity(
                product="cAdvisor", version="0.38.7", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/kubelet"),),
)
