"""JupyterLab, the notebook workbench on Jupyter Server."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="JupyterLab",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Jupyter",
    matches=(
        Match(packages=("pypi:jupyterlab",)),
        Match(entries=("jupyter-lab", "jupyter-labhub", "module:jupyterlab"), runtime="python"),
        Match(entries=("jupyter",), runtime="python", argv=r"\slab(?:\s|$)"),
    ),
    version=(installed("pypi:jupyterlab"),),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--(?:\w+\.)?(?:certfile|keyfile)=?"),
                setting(r"\.certfile\s*="),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"--\w+\.(?:hashed_)?password=\S"),)),
        Rule(
            "none",
            (
                argv(r"--\w+\.token=(?:''|\"\")?(?:\s|$)"),
                setting(r"\.token\s*=\s*(?:''|\"\")"),
            ),
        ),
        Rule("token"),
    ),
    over=("jupyter-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-lab --no-browser",
            runtime="python 3.11.4",
            entry="command:jupyter-lab",
            entry_package="pypi:jupyterlab 4.2.3",
            expect=Identity(
                product="JupyterLab",
                version="4.2.3",
                framework="Jupyter",
                framework_version="4.2.3",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/jupyter-lab --ServerApp.token= "
                "--certfile=c.pem"
            ),
            runtime="python 3.11.4",
            entry="command:jupyter-lab",
            entry_package="pypi:jupyterlab 4.2.3",
            expect=Identity(
                product="JupyterLab",
                version="4.2.3",
                framework="Jupyter",
                framework_version="4.2.3",
                protocol="http",
                tls=True,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter lab",
            runtime="python 3.11.4",
            entry="command:jupyter",
            entry_package="pypi:jupyter-core 5.7.2",
            installed="pypi:jupyterlab 4.2.3",
            expect=Identity(
                product="JupyterLab",
                version="4.2.3",
                framework="Jupyter",
                framework_version="4.2.3",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-server",
            runtime="python 3.11.4",
            entry="command:jupyter-server",
            entry_package="pypi:jupyter-server 2.14.1",
            installed="pypi:jupyterlab 4.2.3",
        ),
    ),
)
