"""Jupyter Notebook, the classic page of notebooks."""

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
    product="Jupyter Notebook",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Jupyter",
    matches=(
        Match(packages=("pypi:notebook",)),
        Match(
            entries=("jupyter-notebook", "jupyter-nbclassic", "module:notebook"), runtime="python"
        ),
        Match(entries=("jupyter",), runtime="python", argv=r"\snotebook(?:\s|$)"),
    ),
    version=(installed("pypi:notebook"),),
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
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-notebook --port 8888",
            runtime="python 3.11.4",
            entry="command:jupyter-notebook",
            entry_package="pypi:notebook 7.2.1",
            expect=Identity(
                product="Jupyter Notebook",
                version="7.2.1",
                framework="Jupyter",
                framework_version="7.2.1",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-notebook --NotebookApp.token=",
            runtime="python 3.11.4",
            entry="command:jupyter-notebook",
            entry_package="pypi:notebook 7.2.1",
            expect=Identity(
                product="Jupyter Notebook",
                version="7.2.1",
                framework="Jupyter",
                framework_version="7.2.1",
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
            installed="pypi:notebook 7.2.1",
        ),
    ),
)
