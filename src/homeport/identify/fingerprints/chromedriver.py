"""ChromeDriver and msedgedriver, WebDriver for Chrome and Edge."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
)

FINGERPRINT = Fingerprint(
    product="ChromeDriver",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="WebDriver",
    matches=(
        Match(programs=("chromedriver*", "undetected_chromedriver")),
        Match(programs=("msedgedriver",)),
    ),
    version=(
        package("deb:chromium-driver"),
        package("deb:chromium-chromedriver"),
        argv(r"chromedriver[/-](\d+(?:\.\d+){3})"),
    ),
    package_tells_version=False,
    roles=(Role(name="Edge", when=(argv(r"(?:^|/)msedgedriver\b"),), product="msedgedriver"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("chromium",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9515",
            argv="/usr/bin/chromedriver --port=9515",
            package="deb:chromium-driver 124.0.6367.60",
            expect=Identity(
                product="ChromeDriver",
                version="124.0.6367.60",
                framework="WebDriver",
                framework_version="124.0.6367.60",
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
