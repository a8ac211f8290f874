"""go-zero."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="go-zero",
    installed=("go:github.com/zeromicro/go-zero",),
    over=("grpc-go",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/zeromicro/go-zero 1.6.4",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="go-zero",
                framework_version="1.6.4",
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
            installed="go:github.com/zeromicro/antlr 1.0.0",
        ),
    ),
)
