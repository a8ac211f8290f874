"""Workerman, event-driven servers in PHP, and webman on it."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Workerman",
    kind=Kind.APP_SERVER,
    hosts=True,
    matches=(
        Match(title=r"WorkerMan: (?:master|worker) process"),
        Match(imports=("Workerman\\*",), runtime="php"),
        Match(installed=("composer:workerman/workerman",), runtime="php", weight=-3),
    ),
    package_tells_version=False,
    version=(installed("composer:workerman/workerman"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="'WorkerMan: worker process  webman http://0.0.0.0:8787'",
            exe="/usr/bin/php8.2",
            runtime="php",
            installed=(
                "composer:workerman/workerman 4.1.15, composer:workerman/webman-framework 1.5.17"
            ),
            expect=Identity(
                product="Workerman",
                version="4.1.15",
                framework="webman",
                framework_version="1.5.17",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            imports="React\\Http\\HttpServer",
        ),
    ),
)
