"""Reflex: the backend; its page is a Vite or Next.js process of its own."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Reflex",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Reflex",
    matches=(
        Match(packages=("pypi:reflex",)),
        Match(entries=("reflex",), runtime="python"),
        Match(imports=("reflex",), runtime="python", weight=3),
    ),
    version=(installed("pypi:reflex"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/reflex run",
            runtime="python 3.11.4",
            entry="command:reflex",
            entry_package="pypi:reflex 0.5.7",
            imports="reflex",
            expect=Identity(
                product="Reflex",
                version="0.5.7",
                framework="Reflex",
                framework_version="0.5.7",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:reflex 0.5.7, pypi:aiohttp 3.9.5",
        ),
    ),
)
