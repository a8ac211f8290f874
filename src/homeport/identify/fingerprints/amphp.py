"""AMPHP's HTTP server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="AMPHP",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(imports=("Amp\\Http\\*", "Amp\\Socket\\*"), runtime="php"),
        Match(installed=("composer:amphp/http-server",), runtime="php", weight=-3),
    ),
    package_tells_version=False,
    version=(installed("composer:amphp/http-server"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            imports="Amp\\Http\\Server\\SocketHttpServer",
            installed="composer:amphp/http-server 3.2.1",
            expect=Identity(product="AMPHP", version="3.2.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            installed="composer:amphp/amp 3.0.0",
        ),
    ),
)
