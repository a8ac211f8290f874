"""Glances: its page, or the XML-RPC server of -s."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Glances",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Glances",
    matches=(
        Match(packages=("pypi:glances",)),
        Match(entries=("glances", "module:glances"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv(r"\s(?:--password|--username|-u)(?:\s|$)"),)),
        Rule("none"),
    ),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:61208",
            argv="/srv/.venv/bin/python /srv/.venv/bin/glances -w -p 61208",
            runtime="python 3.11.4",
            entry="command:glances",
            entry_package="pypi:glances 4.0.8",
            expect=Identity(
                product="Glances",
                version="4.0.8",
                framework="Glances",
                framework_version="4.0.8",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:61209",
            argv="/srv/.venv/bin/python /srv/.venv/bin/glances -s --password",
            runtime="python 3.11.4",
            entry="command:glances",
            entry_package="pypi:glances 4.0.8",
            expect=Identity(
                product="Glances",
                version="4.0.8",
                framework="Glances",
                framework_version="4.0.8",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:61208",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:glances 4.0.8",
        ),
    ),
)
