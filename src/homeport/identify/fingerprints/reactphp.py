"""ReactPHP, event-driven servers in PHP."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="ReactPHP",
    kind=Kind.APP_SERVER,
    hosts=True,
    matches=(
        Match(imports=("React", "React\\Http\\*", "React\\Socket\\*"), runtime="php"),
        Match(installed=("composer:react/http",), runtime="php", weight=-4),
        Match(installed=("composer:cboden/ratchet",), runtime="php", weight=-4),
    ),
    package_tells_version=False,
    version=(installed("composer:react/http"), installed("composer:react/socket")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            imports="React\\Http\\HttpServer",
            installed="composer:react/http 1.9.0",
            expect=Identity(product="ReactPHP", version="1.9.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            imports="Amp\\Http\\Server\\SocketHttpServer",
            installed="composer:amphp/http-server 3.2.1",
        ),
    ),
)
