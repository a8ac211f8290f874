"""Swoole and OpenSwoole, PHP servers in an extension."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, reply

FINGERPRINT = Fingerprint(
    product="Swoole",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(libraries=("swoole.so", "openswoole.so"), runtime="php"),
        Match(imports=("Swoole", "Swoole\\*", "OpenSwoole\\*"), runtime="php"),
        Match(argv=r"octane:start.*--server=swoole|bin/swoole-server", runtime="php"),
        Match(
            installed=("composer:hyperf/http-server", "composer:mezzio/mezzio-swoole"),
            runtime="php",
        ),
    ),
    package_tells_version=False,
    version=(reply("server", r"^swoole-http-server/(\S+)"),),
    over=("reactphp", "amphp"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9501",
            argv="/usr/bin/php8.2 bin/hyperf.php start",
            runtime="php",
            entry="script:/srv/bin/hyperf.php",
            installed="composer:hyperf/framework 3.1.0, composer:hyperf/http-server 3.1.0",
            libraries="swoole.so",
            expect=Identity(
                product="Swoole", framework="Hyperf", framework_version="3.1.0", protocol="http"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9501",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            entry="script:/srv/server.php",
            imports="Swoole\\Http\\Server",
            expect=Identity(product="Swoole", protocol="http"),
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
