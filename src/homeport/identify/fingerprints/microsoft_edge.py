"""Microsoft Edge, steered by its remote debugging port."""

from homeport.identify.browser import BROWSER_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package, reply

FINGERPRINT = Fingerprint(
    product="Microsoft Edge",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(
        Match(programs=("msedge", "microsoft-edge*")),
        Match(packages=("deb:microsoft-edge-*", "rpm:microsoft-edge-*")),
    ),
    version=(package("deb:microsoft-edge-*"), reply("version")),
    package_tells_version=False,
    roles=BROWSER_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/opt/microsoft/msedge/msedge --remote-debugging-port=9222",
            package="deb:microsoft-edge-stable 124.0.2478.51",
            expect=Identity(
                product="Microsoft Edge",
                version="124.0.2478.51",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9515",
            argv="/usr/bin/msedgedriver --port=9515",
        ),
    ),
)
