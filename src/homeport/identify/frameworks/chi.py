"""chi."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="chi",
    installed=("go:github.com/go-chi/chi*",),
    over=("gorilla-mux",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/go-chi/chi/v5 5.0.12",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="chi",
                framework_version="5.0.12",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/go-chi/cors 1.2.1",
        ),
    ),
)
