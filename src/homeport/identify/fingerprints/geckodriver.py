"""geckodriver, WebDriver for Firefox."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="geckodriver",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="WebDriver",
    matches=(
        Match(programs=("geckodriver",)),
        Match(packages=("cargo:geckodriver", "npm:geckodriver")),
    ),
    version=(package("cargo:geckodriver"), package("brew:geckodriver")),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("firefox",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4444",
            argv="/srv/.cargo/bin/geckodriver",
            package="cargo:geckodriver 0.34.0",
            expect=Identity(
                product="geckodriver",
                version="0.34.0",
                framework="WebDriver",
                framework_version="0.34.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2828",
            argv="/usr/lib/firefox-esr/firefox-esr -marionette",
            package="deb:firefox-esr 115.9.1esr",
        ),
    ),
)
