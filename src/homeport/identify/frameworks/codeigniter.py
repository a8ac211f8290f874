"""CodeIgniter."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="CodeIgniter",
    imports=("CodeIgniter\\*",),
    packages=("composer:codeigniter4/framework", "composer:codeigniter/framework"),
    installed=("composer:codeigniter4/framework", "composer:codeigniter/framework"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:codeigniter4/framework 4.4.7",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="CodeIgniter",
                framework_version="4.4.7",
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
            installed="composer:codeigniter/coding-standard 1.7.14",
        ),
    ),
)
