"""PhotoPrism, photos from home."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="PhotoPrism",
    kind=Kind.MEDIA,
    protocol="http",
    framework="Gin",
    matches=(
        Match(programs=("photoprism",)),
        Match(packages=("go:github.com/photoprism/photoprism*",)),
    ),
    framework_version=(installed("go:github.com/gin-gonic/gin"),),
    auth=(Rule("none", (environ("PHOTOPRISM_AUTH_MODE", r"^public$"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2342",
            argv="/opt/photoprism/bin/photoprism start",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gin-gonic/gin 1.9.1",
            expect=Identity(
                product="PhotoPrism",
                framework="Gin",
                framework_version="1.9.1",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2342",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gin-gonic/gin 1.9.1",
        ),
    ),
)
