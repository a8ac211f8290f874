"""Chromium and Chrome, steered by their remote debugging port."""

from homeport.identify.browser import BROWSER_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package, reply

FINGERPRINT = Fingerprint(
    product="Chromium",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(
        Match(programs=("chromium*", "chrome", "chrome-headless-shell", "headless_shell")),
        Match(
            packages=(
                "deb:chromium",
                "deb:chromium-headless-shell",
                "snap:chromium",
                "rpm:chromium",
            )
        ),
    ),
    version=(
        package("deb:chromium*"),
        package("snap:chromium"),
        package("rpm:chromium"),
        reply("version"),
    ),
    package_tells_version=False,
    roles=BROWSER_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/usr/lib/chromium/chromium --headless --remote-debugging-port=9222 about:blank",
            package="deb:chromium 124.0.6367.60",
            expect=Identity(
                product="Chromium", version="124.0.6367.60", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 224.0.0.251:5353",
            argv="/usr/lib/chromium/chromium",
            package="deb:chromium 124.0.6367.60",
            expect=Identity(product="Chromium", version="124.0.6367.60", protocol="mdns"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9515",
            argv="/usr/bin/chromedriver --port=9515",
            package="deb:chromium-driver 124.0.6367.60",
        ),
        Sample(
            door="tcp 127.0.0.1:9222",
            argv="/opt/google/chrome/chrome --remote-debugging-port=9222",
            package="deb:google-chrome-stable 124.0.6367.60",
        ),
    ),
)
