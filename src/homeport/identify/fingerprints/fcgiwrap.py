"""fcgiwrap, which runs CGI programs behind FastCGI."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="fcgiwrap",
    kind=Kind.APP_SERVER,
    protocol="fastcgi",
    matches=(
        Match(programs=("fcgiwrap",)),
        Match(packages=("deb:fcgiwrap", "rpm:fcgiwrap", "apk:fcgiwrap", "brew:fcgiwrap")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="unix /run/fcgiwrap.socket",
            argv="/usr/sbin/fcgiwrap -f",
            package="deb:fcgiwrap 1.1.0",
            expect=Identity(
                product="fcgiwrap", version="1.1.0", protocol="fastcgi", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000", argv="'php-fpm: master process'", exe="/usr/sbin/php-fpm8.2"
        ),
    ),
)
