"""ProxySQL, the proxy before MySQL servers."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="ProxySQL",
    kind=Kind.PROXY,
    protocol="mysql",
    matches=(Match(programs=("proxysql",)), Match(packages=("deb:proxysql*", "rpm:proxysql*"))),
    roles=(
        Role(name="administration", ports=(6032,), protocol="mysql", auth=(Rule("password"),)),
        Role(
            name="statistics",
            ports=(6080,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
        Role(name="PostgreSQL", ports=(6133,), protocol="postgresql", auth=(Rule("password"),)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6033",
            argv="/usr/bin/proxysql -c /etc/proxysql.cnf",
            package="deb:proxysql 2.6.0",
            expect=Identity(product="ProxySQL", version="2.6.0", protocol="mysql", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:6080",
            argv="/usr/bin/proxysql",
            package="deb:proxysql 2.6.0",
            expect=Identity(
                product="ProxySQL", version="2.6.0", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:42004", argv="/usr/bin/proxysql_exporter"),),
)
