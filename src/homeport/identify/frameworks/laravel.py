"""Laravel."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Laravel",
    imports=("Illuminate\\*",),
    packages=("composer:laravel/framework",),
    installed=("composer:laravel/framework",),
    over=("symfony",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 server.php",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:laravel/framework 11.2.0, composer:symfony/http-foundation 7.0.6",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Laravel",
                framework_version="11.2.0",
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
            installed="composer:symfony/framework-bundle 7.0.6",
        ),
    ),
)
