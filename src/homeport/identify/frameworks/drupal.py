"""Drupal."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Drupal",
    imports=("Drupal\\*",),
    packages=("composer:drupal/core", "composer:drupal/core-recommended"),
    installed=("composer:drupal/core",),
    over=("symfony",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/php8.2 -S localhost:8888 .ht.router.php",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            imports="Drupal\\Core\\DrupalKernel",
            installed="composer:drupal/core 10.2.4",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Drupal",
                framework_version="10.2.4",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/php8.2 -S localhost:8888",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:drupal/coder 8.3.23",
        ),
    ),
)
