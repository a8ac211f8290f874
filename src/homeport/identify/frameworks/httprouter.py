"""httprouter."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="httprouter",
    installed=("go:github.com/julienschmidt/httprouter",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/julienschmidt/httprouter 1.3.0",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="httprouter",
                framework_version="1.3.0",
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
            installed=(
                "go:github.com/gin-gonic/gin 1.9.1, go:github.com/julienschmidt/httprouter 1.3.0"
            ),
        ),
    ),
)
