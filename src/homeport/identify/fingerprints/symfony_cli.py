"""The Symfony CLI's local web server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Symfony CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    framework="PHP",
    matches=(
        Match(
            programs=("symfony",), argv=r"\s(?:local:)?(?:server:)?(?:serve|start|server:start)\b"
        ),
        Match(packages=("go:github.com/symfony-cli/symfony-cli",)),
    ),
    framework_version=(installed("deb:php*"),),
    auth=(Rule("none"),),
    tls=(Rule(PLAIN, (argv(r"--no-tls\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/symfony serve --no-tls",
            package="go:github.com/symfony-cli/symfony-cli 5.8.15",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Symfony CLI",
                version="5.8.15",
                framework="PHP",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/symfony",
            package="go:example.org/symfony",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
