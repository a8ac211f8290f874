"""Moto, which stands in for AWS."""

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
    product="Moto",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Moto",
    matches=(
        Match(packages=("pypi:moto",)),
        Match(entries=("moto_server", "module:moto.server"), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s(?:-s|--ssl|--ssl-cert)\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    over=("werkzeug",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/moto_server -p 5000",
            runtime="python 3.11.4",
            entry="command:moto_server",
            entry_package="pypi:moto 5.0.11",
            expect=Identity(
                product="Moto",
                version="5.0.11",
                framework="Moto",
                framework_version="5.0.11",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:moto 5.0.11, pypi:fastapi 0.115.0",
        ),
    ),
)
