"""OctoPrint, a page for a 3D printer."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="OctoPrint",
    kind=Kind.IOT,
    protocol="http",
    framework="OctoPrint",
    matches=(
        Match(packages=("pypi:octoprint",)),
        Match(entries=("octoprint", "module:octoprint"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/octoprint serve",
            runtime="python 3.11.4",
            entry="command:octoprint",
            entry_package="pypi:octoprint 1.10.2",
            expect=Identity(
                product="OctoPrint",
                version="1.10.2",
                framework="OctoPrint",
                framework_version="1.10.2",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python octoprint.py",
            runtime="python 3.11.4",
            entry="script:/srv/octoprint.py",
            imports="http.server",
            installed="pypi:octoprint 1.10.2",
        ),
    ),
)
