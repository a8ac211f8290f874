"""Dask: schedulers and workers, each with a page beside its own protocol."""

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
    argv,
    installed,
    option,
)

FINGERPRINT = Fingerprint(
    product="Dask",
    kind=Kind.APP_SERVER,
    protocol="dask",
    matches=(
        Match(packages=("pypi:distributed",)),
        Match(
            entries=(
                "dask-scheduler",
                "dask-worker",
                "module:distributed.cli.dask_scheduler",
                "module:distributed.cli.dask_worker",
            ),
            runtime="python",
        ),
        Match(imports=("dask.distributed", "distributed"), runtime="python", weight=-3),
        Match(entries=("dask",), runtime="python", argv=r"\s(?:scheduler|worker)\b"),
    ),
    version=(installed("pypi:distributed"),),
    roles=(
        Role(
            name="dashboard",
            when=(option("--dashboard-address"),),
            ports=(8787,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--tls-cert\b"),)),
        Rule(PLAIN, (argv(r"\bdask[-\s](?:scheduler|worker)\b"),)),
    ),
    auth=(
        Rule("client-cert", (argv(r"\s--tls-ca-file\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8786",
            argv="/srv/.venv/bin/python /srv/.venv/bin/dask-scheduler --port 8786",
            runtime="python 3.11.4",
            entry="command:dask-scheduler",
            entry_package="pypi:distributed 2024.7.0",
            expect=Identity(
                product="Dask", version="2024.7.0", protocol="dask", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40787",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/dask scheduler --port 40786 "
                "--dashboard-address 127.0.0.1:40787"
            ),
            runtime="python 3.11.4",
            entry="command:dask",
            entry_package="pypi:dask 2024.7.0",
            installed="pypi:distributed 2024.7.0",
            expect=Identity(
                product="Dask", version="2024.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8786",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:distributed 2024.7.0, pypi:fastapi 0.115.0",
        ),
    ),
)
