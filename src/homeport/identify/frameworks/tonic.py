"""tonic, gRPC for Rust."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="tonic",
    installed=("cargo:tonic",),
    runs_on=("hyper",),
    protocol="grpc",
    samples=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:tonic 0.11.0, cargo:hyper 0.14.28",
            expect=Identity(
                product="hyper",
                version="0.14.28",
                framework="tonic",
                framework_version="0.11.0",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:tonic 0.11.0, cargo:hyper 0.14.28",
        ),
    ),
)
