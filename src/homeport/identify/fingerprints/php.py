"""A PHP program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="PHP",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="php", weight=-9),),
    version=(package("deb:php*"), package("rpm:php*"), package("brew:php*"), runtime()),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9501",
            argv="/usr/bin/php8.2 server.php",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            entry="script:/srv/server.php",
            expect=Identity(product="PHP", version="8.2.7"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
        ),
    ),
)
