"""PgBouncer, the connection pooler before PostgreSQL."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="PgBouncer",
    kind=Kind.PROXY,
    protocol="postgresql",
    matches=(
        Match(programs=("pgbouncer",)),
        Match(packages=("deb:pgbouncer", "rpm:pgbouncer", "apk:pgbouncer", "brew:pgbouncer")),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, tls=(Rule(PLAIN),)),),
    tls=(
        Rule(TLS, (setting(r"^client_tls_sslmode\s*=\s*(?:allow|prefer|require|verify)"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("none", (setting(r"^auth_type\s*=\s*(?:trust|any)$"),)),
        Rule("client-cert", (setting(r"^auth_type\s*=\s*cert$"),)),
        Rule("password", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6432",
            argv="/usr/sbin/pgbouncer /etc/pgbouncer/pgbouncer.ini",
            package="deb:pgbouncer 1.18.0",
            settings="[pgbouncer]\nauth_type = md5",
            expect=Identity(
                product="PgBouncer",
                version="1.18.0",
                protocol="postgresql",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6432",
            argv="/usr/sbin/pgbouncer x.ini",
            package="deb:pgbouncer 1.18.0",
            settings="auth_type = trust\nclient_tls_sslmode = require",
            expect=Identity(
                product="PgBouncer", version="1.18.0", protocol="postgresql", tls=True, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9127", argv="/usr/bin/pgbouncer_exporter"),),
)
