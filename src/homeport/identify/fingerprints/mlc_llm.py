"""MLC LLM's interface to compiled models."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="MLC LLM",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="MLC LLM",
    matches=(
        Match(packages=("pypi:mlc-llm",)),
        Match(entries=("mlc_llm",), runtime="python"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mlc_llm serve m",
            runtime="python 3.11.4",
            entry="command:mlc_llm",
            entry_package="pypi:mlc-llm 0.1.0",
            expect=Identity(
                product="MLC LLM",
                version="0.1.0",
                framework="MLC LLM",
                framework_version="0.1.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python mlc_llm.py",
            runtime="python 3.11.4",
            entry="script:/srv/mlc_llm.py",
            imports="http.server",
            installed="pypi:mlc-llm 0.1.0",
        ),
    ),
)
