"""FrankenPHP, PHP inside Caddy."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    package,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="FrankenPHP",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="PHP",
    matches=(
        Match(programs=("frankenphp",)),
        Match(packages=("go:github.com/dunglas/frankenphp*",)),
    ),
    package_tells_version=False,
    version=(package("go:github.com/dunglas/frankenphp*"), package("*:frankenphp")),
    framework_version=(reply("x-powered-by", r"^PHP/(\d+(?:\.\d+)+)"),),
    roles=(
        Role(
            name="admin",
            when=(setting(r"^admin\s+\S*:{port}$"),),
            ports=(2019,),
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    over=("caddy",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/frankenphp php-server -r public/",
            runtime="php",
            installed="composer:symfony/framework-bundle 7.0.6",
            expect=Identity(
                product="FrankenPHP",
                framework="Symfony",
                framework_version="7.0.6",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2019",
            argv="/usr/local/bin/frankenphp run",
            runtime="php",
            expect=Identity(product="FrankenPHP", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2019",
            argv="/usr/bin/caddy run",
            package="deb:caddy 2.6.2",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
