"""Webmin and Usermin, administration in the browser."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Webmin",
    kind=Kind.SYSTEM,
    protocol="http",
    framework="Webmin",
    matches=(
        Match(entries=("script:miniserv.pl",), runtime="perl"),
        Match(argv=r"/(?:webmin|usermin)/miniserv\.pl"),
    ),
    package_tells_version=False,
    version=(installed("deb:webmin"),),
    tls=(Rule(TLS, (setting(r"^ssl=1$"),)), Rule(PLAIN, (setting(r"^ssl=0$"),))),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 0.0.0.0:10000",
            argv="/usr/share/webmin/miniserv.pl /etc/webmin/miniserv.conf",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="script:/usr/share/webmin/miniserv.pl",
            settings=("port=10000\nssl=1"),
            expect=Identity(
                product="Webmin", framework="Webmin", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10000",
            argv="/usr/bin/perl serv.pl",
            runtime="perl 5.36.0",
            entry="script:/srv/serv.pl",
        ),
    ),
)
