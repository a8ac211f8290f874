"""MySQL, the relational database."""

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
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="MySQL",
    kind=Kind.DATABASE,
    protocol="mysql",
    matches=(
        Match(programs=("mysqld",)),
        Match(
            packages=(
                "deb:mysql-server*",
                "deb:mysql-community-server*",
                "rpm:mysql*-server",
                "brew:mysql*",
            )
        ),
    ),
    roles=(
        Role(
            name="X protocol",
            when=(option("--mysqlx[-_]port"), setting(r"^mysqlx[-_]port\s*=\s*{port}$")),
            ports=(33060,),
            transport=Transport.TCP,
            protocol="mysqlx",
            auth=(Rule("password"),),
        ),
        Role(
            name="local X protocol",
            when=(path(r"mysqlx\.sock$"),),
            transport=Transport.UNIX,
            protocol="mysqlx",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="administration",
            when=(option("--admin[-_]port"), setting(r"^admin[-_]port\s*=\s*{port}$")),
            ports=(33062,),
            auth=(Rule("password"),),
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(
                Rule("none", (argv("--skip-grant-tables"), setting("^skip[-_]grant[-_]tables"))),
            ),
        ),
        Role(
            name="network",
            transport=Transport.TCP,
            otherwise=True,
            auth=(
                Rule("none", (argv("--skip-grant-tables"), setting("^skip[-_]grant[-_]tables"))),
                Rule("password"),
            ),
        ),
    ),
    tls=(
        Rule(
            PLAIN,
            (
                argv(r"--skip-ssl\b|--tls-version= "),
                setting(r"^skip[-_]ssl\b|^tls[-_]version\s*=\s*$"),
            ),
        ),
        Rule(TLS, (argv(r"--ssl-cert\b"), setting(r"^ssl[-_]cert\s*="))),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mysqld",
            package="deb:mysql-server-core-8.0 8.0.36",
            expect=Identity(product="MySQL", version="8.0.36", protocol="mysql", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:33060",
            argv="/usr/sbin/mysqld",
            package="deb:mysql-server-core-8.0 8.0.36",
            expect=Identity(product="MySQL", version="8.0.36", protocol="mysqlx", auth="password"),
        ),
        Sample(
            door="unix /run/mysqld/mysqlx.sock",
            argv="/usr/sbin/mysqld",
            package="deb:mysql-server-core-8.0 8.0.36",
            expect=Identity(product="MySQL", version="8.0.36", protocol="mysqlx", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mariadbd",
            package="deb:mariadb-server 10.11.6",
        ),
        Sample(door="tcp 127.0.0.1:6032", argv="/usr/bin/proxysql"),
    ),
)
