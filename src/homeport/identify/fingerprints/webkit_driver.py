"""WebKitWebDriver and the inspector of WebKitGTK."""

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
    product="WebKitWebDriver",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="WebDriver",
    matches=(
        Match(programs=("WebKitWebDriver", "MiniBrowser")),
        Match(packages=("deb:webkit2gtk-driver",)),
    ),
    version=(package("deb:webkit2gtk-driver"),),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/WebKitWebDriver --port=8080",
            package="deb:webkit2gtk-driver 2.44.1",
            expect=Identity(
                product="WebKitWebDriver",
                version="2.44.1",
                framework="WebDriver",
                framework_version="2.44.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/libexec/webkit2gtk-4.1/WebKitNetworkProcess",
        ),
    ),
)
