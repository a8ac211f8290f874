"""fasthttp, the fast HTTP server for Go, mostly behind Fiber."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    imported,
    installed,
)

FINGERPRINT = Fingerprint(
    product="fasthttp",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="fasthttp",
    matches=(
        Match(
            installed=(
                "go:github.com/gofiber/fiber*",
                "go:github.com/fasthttp/router",
                "go:github.com/savsgio/atreugo*",
            ),
            runtime="go",
        ),
        Match(
            installed=("go:github.com/valyala/fasthttp",),
            runtime="go",
            unless=(imported("net/http"),),
        ),
    ),
    package_tells_version=False,
    version=(installed("go:github.com/valyala/fasthttp"),),
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
            imports="net/http",
            installed="go:github.com/valyala/fasthttp 1.51.0, go:github.com/gin-gonic/gin 1.9.1",
        ),
    ),
)
