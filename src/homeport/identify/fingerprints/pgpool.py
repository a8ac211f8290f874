"""Pgpool-II, pooling and load balancing before PostgreSQL."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Pgpool-II",
    kind=Kind.PROXY,
    protocol="postgresql",
    matches=(
        Match(programs=("pgpool",)),
        Match(packages=("deb:pgpool2", "rpm:pgpool-II*", "brew:pgpool-ii")),
    ),
    roles=(
        Role(
            name="control",
            when=(setting(r"^pcp_port\s*=\s*'?{port}\b"),),
            ports=(9898,),
            protocol="pcp",
            tls=(Rule(PLAIN),),
            auth=(Rule("password"),),
        ),
    ),
    tls=(Rule(TLS, (setting(r"^ssl\s*=\s*'?on\b"),)), Rule(PLAIN, (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5433",
            argv="/usr/sbin/pgpool -n",
            package="deb:pgpool2 4.3.5",
            settings="port = 5433",
            expect=Identity(product="Pgpool-II", version="4.3.5", protocol="postgresql", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:9898",
            argv="/usr/sbin/pgpool -n",
            package="deb:pgpool2 4.3.5",
            expect=Identity(
                product="Pgpool-II", version="4.3.5", protocol="pcp", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9719", argv="/usr/bin/pgpool2_exporter"),),
)
