"""Laminas and Mezzio, once Zend Framework."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Laminas",
    imports=("Laminas\\Mvc*", "Mezzio\\*"),
    packages=("composer:laminas/laminas-mvc", "composer:mezzio/mezzio"),
    installed=("composer:laminas/laminas-mvc", "composer:mezzio/mezzio"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:laminas/laminas-mvc 3.7.0",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Laminas",
                framework_version="3.7.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:laminas/laminas-diactoros 3.3.1",
        ),
    ),
)
