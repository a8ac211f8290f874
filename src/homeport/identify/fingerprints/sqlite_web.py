"""sqlite-web, a page for a SQLite file."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="sqlite-web",
    kind=Kind.DATABASE,
    protocol="http",
    framework="sqlite-web",
    matches=(
        Match(packages=("pypi:sqlite-web",)),
        Match(entries=("sqlite_web", "sqlite-web"), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s(?:-c|--ssl-cert|--ssl-ad-hoc)\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s(?:-P|--password)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sqlite_web shop.db",
            runtime="python 3.11.4",
            entry="command:sqlite_web",
            entry_package="pypi:sqlite-web 0.6.3",
            expect=Identity(
                product="sqlite-web",
                version="0.6.3",
                framework="sqlite-web",
                framework_version="0.6.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sqlite_web -P shop.db",
            runtime="python 3.11.4",
            entry="command:sqlite_web",
            entry_package="pypi:sqlite-web 0.6.3",
            expect=Identity(
                product="sqlite-web",
                version="0.6.3",
                framework="sqlite-web",
                framework_version="0.6.3",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:sqlite-web 0.6.3, pypi:fastapi 0.115.0",
        ),
    ),
)
