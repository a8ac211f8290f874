"""Hyperf."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Hyperf",
    packages=("composer:hyperf/framework",),
    installed=("composer:hyperf/framework",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9501",
            argv="/usr/bin/php8.2 bin/hyperf.php start",
            runtime="php",
            installed="composer:hyperf/framework 3.1.0",
            libraries="swoole.so",
            expect=Identity(
                product="Swoole", framework="Hyperf", framework_version="3.1.0", protocol="http"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9501",
            argv="/usr/bin/php8.2 server.php",
            runtime="php",
            installed="composer:hyperf/utils 3.0.0",
            libraries="swoole.so",
        ),
    ),
)
