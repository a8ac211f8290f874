"""WordPress."""

from homeport.identify.framework import Framework, Identity, Reply, Sample, reply

FRAMEWORK = Framework(
    shown="WordPress",
    packages=("composer:johnpbloch/wordpress-core", "composer:roots/wordpress"),
    installed=(
        "composer:johnpbloch/wordpress-core",
        "composer:roots/wordpress",
        "composer:roots/wordpress-no-content",
    ),
    replies=(reply("generator", r"^WordPress\b"), reply("link", r"wp-json")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:johnpbloch/wordpress-core 6.5.2",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="WordPress",
                framework_version="6.5.2",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    tls=False,
                    protocol="http",
                    facts=(("generator", "WordPress 6.5.2"),),
                ),
            ),
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="WordPress",
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
            installed="composer:wp-cli/wp-cli 2.10.0",
        ),
    ),
)
