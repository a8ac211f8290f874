"""gearmand, the job server of Gearman."""

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
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="gearmand",
    kind=Kind.BROKER,
    protocol="gearman",
    matches=(
        Match(programs=("gearmand",)),
        Match(packages=("deb:gearman-job-server", "rpm:gearmand", "brew:gearman")),
    ),
    roles=(Role(name="HTTP", when=(option("--http-port"),), protocol="http"),),
    tls=(Rule(TLS, (argv(r"\s--ssl\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4730",
            argv="/usr/sbin/gearmand --listen=localhost --pid-file=g.pid",
            package="deb:gearman-job-server 1.1.19.1",
            expect=Identity(
                product="gearmand", version="1.1.19.1", protocol="gearman", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4730", argv="/usr/bin/gearman -w -f wc"),),
)
