"""An Electron application, with the inspector of its main process or of its pages."""

from homeport.identify.browser import BROWSER_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package

FINGERPRINT = Fingerprint(
    product="Electron",
    kind=Kind.DESKTOP,
    matches=(
        Match(programs=("electron", "electron*")),
        Match(argv=r"--type=\w+ .*--user-data-dir=\S+.*electron|/electron/dist/electron\b"),
    ),
    version=(package("npm:electron"), package("deb:electron*")),
    package_tells_version=False,
    roles=BROWSER_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/srv/node_modules/electron/dist/electron --remote-debugging-port=9222 .",
            package="npm:electron 30.0.1",
            expect=Identity(
                product="Electron", version="30.0.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5858",
            argv="/srv/node_modules/electron/dist/electron --inspect=5858 .",
            package="npm:electron 30.0.1",
            expect=Identity(
                product="Electron", version="30.0.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9229",
            argv="node --inspect server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
        ),
    ),
)
