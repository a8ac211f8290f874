"""PostgREST, a REST API over PostgreSQL."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Role,
    Rule,
    Sample,
    package,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="PostgREST",
    kind=Kind.DATABASE,
    protocol="http",
    framework="PostgREST",
    matches=(
        Match(programs=("postgrest",)),
        Match(packages=("brew:postgrest", "nix:postgrest", "folder:postgrest")),
    ),
    version=(package(), reply("server", r"^postgrest/([\d.]+)")),
    roles=(
        Role(
            name="admin",
            when=(setting(r"^admin-server-port\s*=\s*{port}$"),),
            protocol="http",
            framework="",
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/postgrest db.conf",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    tls=False,
                    protocol="http",
                    facts=(("server", "postgrest/12.0.2"),),
                ),
            ),
            expect=Identity(
                product="PostgREST",
                version="12.0.2",
                framework="PostgREST",
                framework_version="12.0.2",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5432",
            argv="/usr/lib/postgresql/15/bin/postgres",
        ),
    ),
)
