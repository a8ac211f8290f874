"""Ceph, the distributed storage: its monitors, managers, stores and gateways."""

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
    title,
)

FINGERPRINT = Fingerprint(
    product="Ceph",
    kind=Kind.STORAGE,
    protocol="ceph",
    matches=(
        Match(programs=("ceph-mon", "ceph-mgr", "ceph-osd", "ceph-mds", "radosgw")),
        Match(
            packages=("deb:ceph-mon", "deb:ceph-mgr", "deb:ceph-osd", "deb:ceph-mds", "deb:radosgw")
        ),
    ),
    roles=(
        Role(
            name="dashboard",
            ports=(8443,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
        Role(
            name="metrics", ports=(9283,), protocol="http", tls=(Rule(PLAIN),), auth=(Rule("none"),)
        ),
        Role(name="object gateway", when=(title(r"\S*radosgw\b"),), protocol="http"),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6789",
            argv="/usr/bin/ceph-mon -f --cluster ceph",
            package="deb:ceph-mon 16.2.15",
            expect=Identity(product="Ceph", version="16.2.15", protocol="ceph", auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:7480",
            argv="/usr/bin/radosgw -f",
            package="deb:radosgw 16.2.15",
            expect=Identity(product="Ceph", version="16.2.15", protocol="http", auth="key"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9926", argv="/usr/bin/ceph-exporter"),),
)
