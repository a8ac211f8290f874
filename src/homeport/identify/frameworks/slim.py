"""Slim."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Slim",
    imports=("Slim\\*",),
    packages=("composer:slim/slim",),
    installed=("composer:slim/slim",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            imports="Slim\\Factory\\AppFactory",
            installed="composer:slim/slim 4.13.0",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Slim",
                framework_version="4.13.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:slim/psr7 1.6.1",
        ),
    ),
)
