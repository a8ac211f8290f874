"""Percona Server, a MySQL with additions."""

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
    product="Percona Server",
    kind=Kind.DATABASE,
    protocol="mysql",
    matches=(
        Match(
            packages=(
                "deb:percona-server-server*",
                "deb:percona-xtradb-cluster-server*",
                "rpm:percona-server-server*",
                "brew:percona-server*",
            )
        ),
    ),
    roles=(
        Role(
            name="X protocol",
            when=(option("--mysqlx[-_]port"),),
            ports=(33060,),
            transport=Transport.TCP,
            protocol="mysqlx",
            auth=(Rule("password"),),
        ),
        Role(name="local", transport=Transport.UNIX, otherwise=True, tls=(Rule(PLAIN),)),
        Role(name="network", transport=Transport.TCP, otherwise=True, auth=(Rule("password"),)),
    ),
    tls=(Rule(TLS, (argv(r"--ssl-cert\b"), setting(r"^ssl[-_]cert\s*="))),),
    over=("mysql",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mysqld",
            package="deb:percona-server-server 8.0.36-28",
            expect=Identity(
                product="Percona Server", version="8.0.36-28", protocol="mysql", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mysqld",
            package="deb:mysql-community-server-core 8.0.36",
        ),
    ),
)
