"""Encore, the development platform: its daemon, dashboard and the running application."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Encore",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Encore",
    matches=(
        Match(programs=("encore",)),
        Match(packages=("go:encr.dev*", "go:encr.dev/cli/cmd/encore")),
    ),
    roles=(
        Role(name="dashboard", ports=(9400,), framework=""),
        Role(name="database proxy", ports=(9500,), protocol="postgresql", framework=""),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/.encore/bin/encore daemon -f",
            package="go:encr.dev 1.34.4",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Encore",
                version="1.34.4",
                framework="Encore",
                framework_version="1.34.4",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:encore.dev 1.34.4",
        ),
    ),
)
