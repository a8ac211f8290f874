"""PHP-FPM, PHP behind a web server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
)

FINGERPRINT = Fingerprint(
    product="PHP-FPM",
    kind=Kind.APP_SERVER,
    protocol="fastcgi",
    hosts=True,
    framework="PHP",
    matches=(
        Match(programs=("php-fpm*",)),
        Match(packages=("deb:php*-fpm", "rpm:php*-fpm", "apk:php*-fpm")),
        Match(title=r"php-fpm: (?:master|pool)"),
    ),
    version=(package(), argv(r"/php(?:-fpm)?[/-]?(\d\.\d\.\d+)")),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="'php-fpm: master process (/etc/php/8.2/fpm/php-fpm.conf)'",
            exe="/usr/sbin/php-fpm8.2",
            package="deb:php8.2-fpm 8.2.7",
            expect=Identity(
                product="PHP-FPM",
                version="8.2.7",
                framework="PHP",
                framework_version="8.2.7",
                protocol="fastcgi",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="unix /run/php/php8.2-fpm.sock",
            argv="'php-fpm: pool www'",
            exe="/usr/sbin/php-fpm8.2",
            package="deb:php8.2-fpm 8.2.7",
            expect=Identity(
                product="PHP-FPM",
                version="8.2.7",
                framework="PHP",
                framework_version="8.2.7",
                protocol="fastcgi",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9253",
            argv="/usr/bin/php_exporter",
            package="deb:prometheus-php-exporter 1.0",
        ),
    ),
)
