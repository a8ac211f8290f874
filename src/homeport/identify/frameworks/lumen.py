"""Lumen, Laravel's small sibling."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Lumen",
    packages=("composer:laravel/lumen-framework",),
    installed=("composer:laravel/lumen-framework",),
    over=("laravel", "symfony"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            imports="Illuminate\\Http\\Request",
            installed="composer:laravel/lumen-framework 10.0.3",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Lumen",
                framework_version="10.0.3",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:laravel/framework 11.2.0",
        ),
    ),
)
