"""Huma."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Huma",
    installed=("go:github.com/danielgtaylor/huma*",),
    over=("chi", "gorilla-mux", "gin", "echo", "httprouter"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed=(
                "go:github.com/danielgtaylor/huma/v2 2.15.0, go:github.com/go-chi/chi/v5 5.0.12"
            ),
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Huma",
                framework_version="2.15.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/go-chi/chi/v5 5.0.12",
        ),
    ),
)
