"""Buffalo."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Buffalo",
    installed=("go:github.com/gobuffalo/buffalo",),
    over=("gorilla-mux",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/gobuffalo/buffalo 1.1.0, go:github.com/gorilla/mux 1.8.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Buffalo",
                framework_version="1.1.0",
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
            installed="go:github.com/gobuffalo/pop/v6 6.1.1",
        ),
    ),
)
