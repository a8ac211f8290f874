"""PocketBase, the backend in one file."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="PocketBase",
    kind=Kind.DATABASE,
    protocol="http",
    framework="PocketBase",
    matches=(
        Match(programs=("pocketbase",)),
        Match(packages=("go:github.com/pocketbase/pocketbase*",)),
        Match(installed=("go:github.com/pocketbase/pocketbase",), runtime="go", argv=r"\sserve\b"),
    ),
    version=(
        installed("go:github.com/pocketbase/pocketbase"),
        package("go:github.com/pocketbase/pocketbase"),
    ),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"--https[= ]\S*:{port}\b"),)),
        Rule(PLAIN, (argv(r"--http[= ]\S*:{port}\b"), argv(r"serve$"))),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv="/srv/pocketbase serve",
            package="go:github.com/pocketbase/pocketbase 0.22.8",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/pocketbase/pocketbase 0.22.8",
            expect=Identity(
                product="PocketBase",
                version="0.22.8",
                framework="PocketBase",
                framework_version="0.22.8",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/labstack/echo/v5 5.0.0",
        ),
    ),
)
