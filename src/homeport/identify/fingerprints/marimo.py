"""marimo, reactive notebooks; editing wants a token, running does not."""

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
    product="marimo",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="marimo",
    matches=(
        Match(packages=("pypi:marimo",)),
        Match(entries=("marimo",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (argv(r"\s--no-token\b"),)),
        Rule(
            "token",
            (
                argv(r"\s(?:edit|new|tutorial)\b"),
                argv(r"\s--token(?:-password)?\b"),
            ),
        ),
        Rule("none", (argv(r"\srun\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2718",
            argv="/srv/.venv/bin/python /srv/.venv/bin/marimo edit notes.py",
            runtime="python 3.11.4",
            entry="command:marimo",
            entry_package="pypi:marimo 0.7.5",
            expect=Identity(
                product="marimo",
                version="0.7.5",
                framework="marimo",
                framework_version="0.7.5",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2718",
            argv="/srv/.venv/bin/python /srv/.venv/bin/marimo run notes.py",
            runtime="python 3.11.4",
            entry="command:marimo",
            entry_package="pypi:marimo 0.7.5",
            expect=Identity(
                product="marimo",
                version="0.7.5",
                framework="marimo",
                framework_version="0.7.5",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2718",
            argv="/srv/.venv/bin/python /srv/.venv/bin/marimo edit --no-token",
            runtime="python 3.11.4",
            entry="command:marimo",
            entry_package="pypi:marimo 0.7.5",
            expect=Identity(
                product="marimo",
                version="0.7.5",
                framework="marimo",
                framework_version="0.7.5",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2718",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:marimo 0.7.5",
        ),
    ),
)
