"""MariaDB, the relational database."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Look,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    argv,
    setting,
)
from homeport.identify.look import Where

FINGERPRINT = Fingerprint(
    product="MariaDB",
    kind=Kind.DATABASE,
    protocol="mysql",
    matches=(
        Match(programs=("mariadbd",)),
        Match(programs=("mysqld",), title=".*(?i:mariadb)"),
        # Before 10.5 its program had MySQL's name.
        Match(
            packages=("deb:mariadb-server*", "rpm:mariadb*-server", "apk:mariadb", "brew:mariadb*")
        ),
    ),
    roles=(
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
        Rule(PLAIN, (argv(r"--skip-ssl\b"), setting(r"^skip[-_]ssl\b|^ssl\s*=\s*(?:0|off)\b"))),
        Rule(TLS, (argv(r"--ssl-cert\b"), setting(r"^ssl[-_]cert\s*="))),
        # Certificates of its own making came with 11.4.
        Rule(PLAIN, (Look(Where.PACKAGE, r"^(?:5\.|10\.|11\.[0-3]\.)", "*"),)),
    ),
    over=("mysql",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mariadbd",
            package="deb:mariadb-server-core 10.11.6",
            expect=Identity(
                product="MariaDB", version="10.11.6", protocol="mysql", tls=False, auth="password"
            ),
        ),
        Sample(
            door="unix /run/mysqld/mysqld.sock",
            argv="/usr/sbin/mariadbd",
            package="deb:mariadb-server-core 10.11.6",
            expect=Identity(product="MariaDB", version="10.11.6", protocol="mysql", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:3307",
            argv="/usr/sbin/mariadbd --port=3307 --ssl-cert=/etc/c.pem",
            package="deb:mariadb-server 11.4.2",
            expect=Identity(
                product="MariaDB", version="11.4.2", protocol="mysql", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3306",
            argv="/usr/sbin/mysqld",
            package="deb:mysql-server-core-8.0 8.0.36",
        ),
        Sample(door="tcp 127.0.0.1:9104", argv="/usr/bin/prometheus-mysqld-exporter"),
    ),
)
