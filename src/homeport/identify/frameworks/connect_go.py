"""Connect, RPC over HTTP."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Connect",
    installed=("go:connectrpc.com/connect", "go:github.com/bufbuild/connect-go"),
    over=("chi", "gorilla-mux"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:connectrpc.com/connect 1.16.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Connect",
                framework_version="1.16.1",
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
            installed="go:google.golang.org/protobuf 1.33.0",
        ),
    ),
)
