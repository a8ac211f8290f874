"""Apache CouchDB, the document database on the Erlang machine."""

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
    installed,
    package,
    setting,
)

_COUCH = (
    "/opt/couchdb/erts-13.2/bin/beam.smp -- -root /opt/couchdb -progname couchdb "
    "-- -boot /opt/couchdb/releases/3.3.3/couchdb"
)

FINGERPRINT = Fingerprint(
    product="CouchDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(
            programs=("beam.smp", "beam"),
            argv=r"-progname couchdb\b|/couchdb/releases/|-s couch\w* ",
        ),
        Match(packages=("deb:couchdb", "rpm:couchdb", "snap:couchdb")),
    ),
    version=(package("*:couchdb"), installed("deb:couchdb"), argv(r"/couchdb/releases/([\d.]+)/")),
    package_tells_version=False,
    roles=(
        Role(
            name="node to node",
            when=(argv(r"inet_dist_listen_m(?:in|ax) {port}\b"),),
            ports=(9100,),
            protocol="erlang-dist",
            tls=(Rule(PLAIN),),
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(
            name="HTTPS",
            when=(setting(r"^ssl\.port\s*=\s*{port}$"),),
            ports=(6984,),
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5984",
            argv=_COUCH,
            package="deb:couchdb 3.3.3",
            exe="/opt/couchdb/erts-13.2/bin/beam.smp",
            expect=Identity(
                product="CouchDB", version="3.3.3", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9100",
            argv=_COUCH,
            expect=Identity(
                product="CouchDB", version="3.3.3", protocol="erlang-dist", tls=False, auth="key"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5672",
            argv=(
                "/usr/lib/erlang/erts-13.1.5/bin/beam.smp -- -root /usr/lib/erlang -s rabbit boot"
            ),
            runtime="beam 25.2.3",
        ),
    ),
)
