"""Jupyter Server, which JupyterLab and others are pages of."""

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
    product="Jupyter Server",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Jupyter",
    matches=(
        Match(packages=("pypi:jupyter-server",)),
        Match(
            entries=("jupyter-server", "jupyterhub-singleuser", "module:jupyter_server"),
            runtime="python",
        ),
        Match(entries=("jupyter",), runtime="python", argv=r"\sserver(?:\s|$)"),
    ),
    version=(installed("pypi:jupyter-server"),),
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
    probes=("jupyter",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-server --port=8888 --no-browser",
            runtime="python 3.11.4",
            entry="command:jupyter-server",
            entry_package="pypi:jupyter-server 2.14.1",
            expect=Identity(
                product="Jupyter Server",
                version="2.14.1",
                framework="Jupyter",
                framework_version="2.14.1",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-server --IdentityProvider.token=",
            runtime="python 3.11.4",
            entry="command:jupyter-server",
            entry_package="pypi:jupyter-server 2.14.1",
            expect=Identity(
                product="Jupyter Server",
                version="2.14.1",
                framework="Jupyter",
                framework_version="2.14.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-lab",
            runtime="python 3.11.4",
            entry="command:jupyter-lab",
            entry_package="pypi:jupyterlab 4.2.3",
            installed="pypi:jupyter-server 2.14.1",
        ),
    ),
)
