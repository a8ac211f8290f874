"""Fiber."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Fiber",
    installed=("go:github.com/gofiber/fiber*",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed=(
                "go:github.com/gofiber/fiber/v2 2.52.4, go:github.com/valyala/fasthttp 1.51.0"
            ),
            expect=Identity(
                product="fasthttp",
                version="1.51.0",
                framework="Fiber",
                framework_version="2.52.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            installed="go:github.com/valyala/fasthttp 1.51.0",
        ),
    ),
)
