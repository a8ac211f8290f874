"""Solara, applications of reactive widgets."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Solara",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Solara",
    matches=(
        Match(packages=("pypi:solara", "pypi:solara-ui")),
        Match(entries=("solara",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/srv/.venv/bin/python /srv/.venv/bin/solara run app.py",
            runtime="python 3.11.4",
            entry="command:solara",
            entry_package="pypi:solara 1.35.1",
            expect=Identity(
                product="Solara",
                version="1.35.1",
                framework="Solara",
                framework_version="1.35.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/srv/.venv/bin/python solara.py",
            runtime="python 3.11.4",
            entry="script:/srv/solara.py",
            imports="http.server",
            installed="pypi:solara 1.35.1",
        ),
    ),
)
