"""CakePHP."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="CakePHP",
    imports=("Cake\\*",),
    packages=("composer:cakephp/cakephp",),
    installed=("composer:cakephp/cakephp",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/usr/bin/php8.2 -S localhost:8765 -t webroot",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:cakephp/cakephp 5.0.6",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="CakePHP",
                framework_version="5.0.6",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/usr/bin/php8.2 -S localhost:8765",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:cakephp/chronos 3.0.4",
        ),
    ),
)
