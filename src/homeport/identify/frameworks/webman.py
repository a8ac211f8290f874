"""webman."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="webman",
    imports=("Webman\\*",),
    packages=("composer:workerman/webman-framework",),
    installed=("composer:workerman/webman-framework",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="/usr/bin/php8.2 start.php start",
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
            door="tcp 127.0.0.1:8787",
            argv="/usr/bin/php8.2 start.php start",
            runtime="php",
            imports="Workerman\\Worker",
            installed="composer:workerman/workerman 4.1.15",
        ),
    ),
)
