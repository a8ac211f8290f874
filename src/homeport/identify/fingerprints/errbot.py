"""Errbot's web hooks."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Errbot",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(packages=("pypi:errbot",)),
        Match(entries=("errbot",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3141",
            argv="/srv/.venv/bin/python /srv/.venv/bin/errbot",
            runtime="python 3.11.4",
            entry="command:errbot",
            entry_package="pypi:errbot 6.2.0",
            expect=Identity(product="Errbot", version="6.2.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3141",
            argv="/srv/.venv/bin/python errbot.py",
            runtime="python 3.11.4",
            entry="script:/srv/errbot.py",
            imports="http.server",
            installed="pypi:errbot 6.2.0",
        ),
    ),
)
