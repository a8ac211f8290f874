"""PostgreSQL, the relational database."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="PostgreSQL",
    kind=Kind.DATABASE,
    protocol="postgresql",
    matches=(
        Match(programs=("postgres", "postmaster")),
        Match(packages=("deb:postgresql-*", "rpm:postgresql*-server", "brew:postgresql*")),
    ),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(
                Rule("peer", (setting(r"^local\s+all\s+all\s+peer"),)),
                Rule("none", (setting(r"^local\s+all\s+all\s+trust"),)),
                Rule("password", (setting(r"^local\s+all\s+all\s+(?:scram|md5|password)"),)),
            ),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\bssl=(?:on|true|1|yes)\b"), setting(r"^ssl\s*=\s*'?(?:on|true)"))),
        Rule(PLAIN, (setting(r"."),)),
    ),
    auth=(
        Rule("none", (setting(r"^host\w*\s+all\s+all\s+127\S+\s+trust"),)),
        Rule("password", (setting(r"^host\w*\s+all\s+all\s+\S+\s+(?:scram|md5|password)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5432",
            argv="/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main",
            package="deb:postgresql-15 15.6",
            settings="ssl = on\nhost all all 127.0.0.1/32 scram-sha-256",
            expect=Identity(
                product="PostgreSQL",
                version="15.6",
                protocol="postgresql",
                tls=True,
                auth="password",
            ),
        ),
        Sample(
            door="unix /run/postgresql/.s.PGSQL.5432",
            argv="/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main",
            package="deb:postgresql-15 15.6",
            settings="local all all peer",
            expect=Identity(
                product="PostgreSQL",
                version="15.6",
                protocol="postgresql",
                tls=False,
                auth="peer",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9187",
            argv="/usr/bin/prometheus-postgres-exporter",
            package="deb:prometheus-postgres-exporter 0.11.1",
        ),
    ),
)
