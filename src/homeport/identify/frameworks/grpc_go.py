"""gRPC for Go."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="gRPC-Go",
    installed=("go:google.golang.org/grpc",),
    runs_on=("grpc-go",),
    protocol="grpc",
    samples=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            installed="go:google.golang.org/grpc 1.63.2",
            expect=Identity(
                product="grpc-go",
                version="1.63.2",
                framework="gRPC-Go",
                framework_version="1.63.2",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:google.golang.org/grpc 1.63.2",
        ),
    ),
)
