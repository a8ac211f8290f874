"""Kratos, the framework for services."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Kratos",
    installed=("go:github.com/go-kratos/kratos*",),
    over=("gorilla-mux", "grpc-go"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/go-kratos/kratos/v2 2.7.3, go:github.com/gorilla/mux 1.8.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Kratos",
                framework_version="2.7.3",
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
