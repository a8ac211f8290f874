"""gRPC for Go."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Sample,
    imported,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="grpc-go",
    kind=Kind.APP_SERVER,
    protocol="grpc",
    hosts=True,
    framework="gRPC-Go",
    matches=(
        Match(
            installed=("go:google.golang.org/grpc",), runtime="go", unless=(imported("net/http"),)
        ),
        # Beside an HTTP server, or as another service's client, only the socket itself can tell.
        Match(
            installed=("go:google.golang.org/grpc",),
            runtime="go",
            replies=(reply("content-type", r"^application/grpc"),),
        ),
    ),
    package_tells_version=False,
    version=(installed("go:google.golang.org/grpc"),),
    over=("go-net-http",),
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
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:google.golang.org/grpc 1.63.2",
            replies=(
                Reply(
                    probe="h2",
                    asked="an HTTP/2 preface",
                    answered=True,
                    protocol="grpc",
                    tls=False,
                    facts=(("content-type", "application/grpc"),),
                ),
            ),
            expect=Identity(
                product="grpc-go",
                version="1.63.2",
                framework="gRPC-Go",
                framework_version="1.63.2",
                protocol="grpc",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:google.golang.org/grpc 1.63.2, go:github.com/gin-gonic/gin 1.9.1",
        ),
    ),
)
