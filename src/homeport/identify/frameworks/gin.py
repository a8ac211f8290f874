"""Gin."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Gin",
    installed=("go:github.com/gin-gonic/gin",),
    over=("gorilla-mux", "chi", "httprouter", "connect-go"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gin-gonic/gin 1.9.1, go:google.golang.org/grpc 1.63.2",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Gin",
                framework_version="1.9.1",
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
            installed="go:github.com/gin-contrib/sse 0.1.0",
        ),
    ),
)
