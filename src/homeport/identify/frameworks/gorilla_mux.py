"""Gorilla mux."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Gorilla mux",
    installed=("go:github.com/gorilla/mux",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gorilla/mux 1.8.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Gorilla mux",
                framework_version="1.8.1",
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
            installed="go:github.com/gorilla/websocket 1.5.1",
        ),
    ),
)
