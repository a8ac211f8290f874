"""Google Chrome, steered by its remote debugging port."""

from homeport.identify.browser import BROWSER_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package, reply

FINGERPRINT = Fingerprint(
    product="Google Chrome",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(
        Match(packages=("deb:google-chrome-*", "rpm:google-chrome-*")),
        Match(programs=("google-chrome*", "Google Chrome*")),
        Match(programs=("chrome",), argv=r"/(?:opt/google/chrome|Google Chrome\.app)/"),
    ),
    version=(package("deb:google-chrome-*"), package("rpm:google-chrome-*"), reply("version")),
    package_tells_version=False,
    roles=BROWSER_ROLES,
    over=("chromium",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/opt/google/chrome/chrome --remote-debugging-port=9222",
            package="deb:google-chrome-stable 124.0.6367.60",
            expect=Identity(
                product="Google Chrome",
                version="124.0.6367.60",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/usr/lib/chromium/chromium --remote-debugging-port=9222",
            package="deb:chromium 124.0.6367.60",
        ),
    ),
)
