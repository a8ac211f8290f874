"""pyspider, a crawler with a page."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="pyspider",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="pyspider",
    matches=(
        Match(packages=("pypi:pyspider",)),
        Match(entries=("pyspider",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pyspider all",
            runtime="python 3.11.4",
            entry="command:pyspider",
            entry_package="pypi:pyspider 0.3.10",
            expect=Identity(
                product="pyspider",
                version="0.3.10",
                framework="pyspider",
                framework_version="0.3.10",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python pyspider.py",
            runtime="python 3.11.4",
            entry="script:/srv/pyspider.py",
            imports="http.server",
            installed="pypi:pyspider 0.3.10",
        ),
    ),
)
