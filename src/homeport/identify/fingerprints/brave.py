"""Brave, steered by its remote debugging port."""

from homeport.identify.browser import BROWSER_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package

FINGERPRINT = Fingerprint(
    product="Brave",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(
        Match(programs=("brave", "brave-browser*")),
        Match(packages=("deb:brave-browser*", "snap:brave")),
    ),
    version=(package("deb:brave-browser*"), package("snap:brave")),
    package_tells_version=False,
    roles=BROWSER_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/opt/brave.com/brave/brave --remote-debugging-port=9222",
            package="deb:brave-browser 1.65.114",
            expect=Identity(
                product="Brave", version="1.65.114", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/usr/lib/chromium/chromium --remote-debugging-port=9222",
            package="deb:chromium 124.0",
        ),
    ),
)
