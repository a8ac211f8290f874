"""Iris."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Iris",
    installed=("go:github.com/kataras/iris*",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/kataras/iris/v12 12.2.10",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Iris",
                framework_version="12.2.10",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/kataras/golog 0.1.11",
        ),
    ),
)
