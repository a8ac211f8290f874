"""PHP's own web server, `php -S`, also what `artisan serve` and `bin/console` start."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Rule,
    Sample,
    package,
    reply,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="PHP built-in server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    framework="PHP",
    matches=(
        Match(programs=("php", "php8*", "php7*", "php5*"), argv=r"\s-S\s?\S*:\d+", runtime="php"),
        Match(
            programs=("php", "php8*", "php7*", "php5*"), argv=r"^\S*php\S*\s(?:-\S+\s)*-S\s?\S*:\d+"
        ),
    ),
    version=(package(), runtime(), reply("x-powered-by", r"^PHP/(\d+(?:\.\d+)+)")),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/php8.2 -S 127.0.0.1:8000 -t public",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="PHP",
                framework_version="8.2.7",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/usr/bin/php8.2 -S 127.0.0.1:8000 "
                "/srv/vendor/laravel/framework/src/Illuminate/Foundation/resources/server.php"
            ),
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            entry="script:/srv/server.php",
            installed="composer:laravel/framework 11.2.0, composer:symfony/http-kernel 7.0.6",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Laravel",
                framework_version="11.2.0",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/php -S 0.0.0.0:8000",
            runtime="php",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    tls=False,
                    protocol="http",
                    facts=(("x-powered-by", "PHP/8.3.6"),),
                ),
            ),
            expect=Identity(
                product="PHP built-in server",
                version="8.3.6",
                framework="PHP",
                framework_version="8.3.6",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/php worker.php -S",
            runtime="php",
            entry="script:/srv/worker.php",
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="'php-fpm: pool www'",
            exe="/usr/sbin/php-fpm8.2",
            package="deb:php8.2-fpm 8.2.7",
        ),
    ),
)
