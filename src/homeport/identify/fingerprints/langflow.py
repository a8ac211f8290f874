"""Langflow, flows of model calls drawn in a page."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, environ

FINGERPRINT = Fingerprint(
    product="Langflow",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Langflow",
    matches=(
        Match(packages=("pypi:langflow", "pypi:langflow-base")),
        Match(entries=("langflow",), runtime="python"),
    ),
    auth=(Rule("password", (environ("LANGFLOW_AUTO_LOGIN", r"(?i)^(?:false|0)$"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python /srv/.venv/bin/langflow run",
            runtime="python 3.11.4",
            entry="command:langflow",
            entry_package="pypi:langflow 1.0.8",
            expect=Identity(
                product="Langflow",
                version="1.0.8",
                framework="Langflow",
                framework_version="1.0.8",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python langflow.py",
            runtime="python 3.11.4",
            entry="script:/srv/langflow.py",
            imports="http.server",
            installed="pypi:langflow 1.0.8",
        ),
    ),
)
