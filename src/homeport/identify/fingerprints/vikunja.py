"""Vikunja, to-do lists."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Vikunja",
    kind=Kind.FILES,
    protocol="http",
    framework="Echo",
    matches=(Match(programs=("vikunja",)), Match(packages=("go:code.vikunja.io/*",))),
    framework_version=(installed("go:github.com/labstack/echo/v4"),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3456",
            argv="/opt/vikunja/vikunja",
            package="go:code.vikunja.io/api 0.23.0",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/labstack/echo/v4 4.11.4",
            expect=Identity(
                product="Vikunja",
                version="0.23.0",
                framework="Echo",
                framework_version="4.11.4",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3456",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/labstack/echo/v4 4.11.4",
        ),
    ),
)
