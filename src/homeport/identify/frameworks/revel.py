"""Revel."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Revel",
    installed=("go:github.com/revel/revel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/revel/revel 1.1.0",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Revel",
                framework_version="1.1.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/revel/log15 2.11.20",
        ),
    ),
)
