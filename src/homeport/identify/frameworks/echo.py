"""Echo."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Echo",
    installed=("go:github.com/labstack/echo*",),
    over=("gorilla-mux", "chi", "httprouter", "connect-go"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1323",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/labstack/echo/v4 4.12.0",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Echo",
                framework_version="4.12.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1323",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/labstack/gommon 0.4.2",
        ),
    ),
)
