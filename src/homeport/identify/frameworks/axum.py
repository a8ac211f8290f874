"""axum."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="axum",
    installed=("cargo:axum",),
    over=("warp", "tonic"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:axum-core 0.4.3, cargo:hyper 1.3.1",
            expect=Identity(
                product="hyper",
                version="1.3.1",
                framework="axum",
                framework_version="0.7.5",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:tower-http 0.5.2, cargo:hyper 1.3.1",
        ),
    ),
)
