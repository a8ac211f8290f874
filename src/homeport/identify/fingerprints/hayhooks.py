"""Hayhooks, which serves Haystack pipelines."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Hayhooks",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Hayhooks",
    matches=(
        Match(packages=("pypi:hayhooks",)),
        Match(entries=("hayhooks",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1416",
            argv="/srv/.venv/bin/python /srv/.venv/bin/hayhooks run",
            runtime="python 3.11.4",
            entry="command:hayhooks",
            entry_package="pypi:hayhooks 0.2.0",
            expect=Identity(
                product="Hayhooks",
                version="0.2.0",
                framework="Hayhooks",
                framework_version="0.2.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1416",
            argv="/srv/.venv/bin/python hayhooks.py",
            runtime="python 3.11.4",
            entry="script:/srv/hayhooks.py",
            imports="http.server",
            installed="pypi:hayhooks 0.2.0",
        ),
    ),
)
