"""Calibre-Web, a page for a library of books."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="Calibre-Web",
    kind=Kind.MEDIA,
    protocol="http",
    framework="Calibre-Web",
    matches=(
        Match(packages=("pypi:calibreweb",)),
        Match(entries=("cps", "calibreweb", "module:cps"), runtime="python"),
        Match(entries=("script:cps.py",), imports=("cps",)),
    ),
    version=(installed("pypi:calibreweb"),),
    tls=(
        Rule(TLS, (argv(r"\s-c\s"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8083",
            argv="/srv/.venv/bin/python /srv/.venv/bin/cps -p app.db",
            runtime="python 3.11.4",
            entry="command:cps",
            entry_package="pypi:calibreweb 0.6.22",
            expect=Identity(
                product="Calibre-Web",
                version="0.6.22",
                framework="Calibre-Web",
                framework_version="0.6.22",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8083",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:calibreweb 0.6.22, pypi:fastapi 0.115.0",
        ),
    ),
)
