"""php-cgi, PHP as one FastCGI process."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="php-cgi",
    kind=Kind.APP_SERVER,
    protocol="fastcgi",
    framework="PHP",
    matches=(Match(programs=("php-cgi*",)),),
    version=(package(),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/php-cgi8.2 -b 127.0.0.1:9000",
            package="deb:php8.2-cgi 8.2.7",
            expect=Identity(
                product="php-cgi",
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
            door="tcp 127.0.0.1:9000",
            argv="'php-fpm: pool www'",
            exe="/usr/sbin/php-fpm8.2",
            package="deb:php8.2-fpm 8.2.7",
        ),
    ),
)
