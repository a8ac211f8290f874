"""JupyterHub, notebooks for many people."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="JupyterHub",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="JupyterHub",
    matches=(
        Match(packages=("pypi:jupyterhub",)),
        Match(entries=("jupyterhub",), runtime="python"),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--(?:JupyterHub\.)?ssl[-_]cert"),
                setting(r"\.ssl_cert\s*="),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyterhub -f jupyterhub_config.py",
            runtime="python 3.11.4",
            entry="command:jupyterhub",
            entry_package="pypi:jupyterhub 5.0.0",
            expect=Identity(
                product="JupyterHub",
                version="5.0.0",
                framework="JupyterHub",
                framework_version="5.0.0",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/srv/.venv/bin/python jupyterhub.py",
            runtime="python 3.11.4",
            entry="script:/srv/jupyterhub.py",
            imports="http.server",
            installed="pypi:jupyterhub 5.0.0",
        ),
    ),
)
