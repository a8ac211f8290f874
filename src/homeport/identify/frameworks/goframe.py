"""GoFrame."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="GoFrame",
    installed=("go:github.com/gogf/gf*",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gogf/gf/v2 2.7.0",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="GoFrame",
                framework_version="2.7.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gorilla/mux 1.8.1",
        ),
    ),
)
