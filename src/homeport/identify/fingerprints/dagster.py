"""Dagster: its page, and the servers that hold the user's code."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Dagster",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Dagster",
    matches=(
        Match(packages=("pypi:dagster", "pypi:dagster-webserver", "pypi:dagit")),
        Match(
            entries=(
                "dagster-webserver",
                "dagit",
                "dagster",
                "module:dagster_webserver",
                "module:dagster",
            ),
            runtime="python",
        ),
    ),
    roles=(
        Role(
            name="code",
            when=(argv(r"\bdagster\S*\s+(?:api\s+grpc|code-server\s+start)\b"),),
            protocol="grpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/dagster-webserver -w workspace.yaml",
            runtime="python 3.11.4",
            entry="command:dagster-webserver",
            entry_package="pypi:dagster-webserver 1.7.13",
            expect=Identity(
                product="Dagster",
                version="1.7.13",
                framework="Dagster",
                framework_version="1.7.13",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40211",
            argv="/srv/.venv/bin/python -m dagster api grpc --port 40211",
            runtime="python 3.11.4",
            entry="module:dagster",
            entry_package="pypi:dagster 1.7.13",
            expect=Identity(
                product="Dagster",
                version="1.7.13",
                framework="Dagster",
                framework_version="1.7.13",
                protocol="grpc",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python dagster_webserver.py",
            runtime="python 3.11.4",
            entry="script:/srv/dagster_webserver.py",
            imports="http.server",
            installed="pypi:dagster-webserver 1.7.13",
        ),
    ),
)
