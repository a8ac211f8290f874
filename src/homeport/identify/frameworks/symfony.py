"""Symfony, the whole framework."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Symfony",
    packages=("composer:symfony/framework-bundle", "composer:symfony/symfony"),
    installed=("composer:symfony/framework-bundle", "composer:symfony/symfony"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:symfony/framework-bundle 7.0.6",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Symfony",
                framework_version="7.0.6",
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
            installed="composer:symfony/http-foundation 7.0.6, composer:symfony/console 7.0.6",
        ),
    ),
)
