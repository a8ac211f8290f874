"""changedetection.io, which watches pages."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="changedetection.io",
    kind=Kind.MONITORING,
    protocol="http",
    framework="changedetection.io",
    matches=(
        Match(packages=("pypi:changedetection-io",)),
        Match(entries=("changedetection.io", "script:changedetection.py"), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/changedetection.io -d data",
            runtime="python 3.11.4",
            entry="command:changedetection.io",
            entry_package="pypi:changedetection-io 0.45.25",
            expect=Identity(
                product="changedetection.io",
                version="0.45.25",
                framework="changedetection.io",
                framework_version="0.45.25",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python io.py",
            runtime="python 3.11.4",
            entry="script:/srv/io.py",
            imports="http.server",
            installed="pypi:changedetection-io 0.45.25",
        ),
    ),
)
