"""Kedro-Viz, the page of data pipelines."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Kedro-Viz",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Kedro-Viz",
    matches=(
        Match(packages=("pypi:kedro-viz",)),
        Match(entries=("kedro-viz",), runtime="python"),
        Match(entries=("kedro",), argv=r"\sviz\b"),
    ),
    version=(installed("pypi:kedro-viz"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4141",
            argv="/srv/.venv/bin/python /srv/.venv/bin/kedro viz run",
            runtime="python 3.11.4",
            entry="command:kedro",
            entry_package="pypi:kedro 0.19.6",
            installed="pypi:kedro-viz 9.2.0",
            expect=Identity(
                product="Kedro-Viz",
                version="9.2.0",
                framework="Kedro-Viz",
                framework_version="9.2.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4141",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:kedro-viz 9.2.0",
        ),
    ),
)
