"""Loco, in the manner of Rails."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Loco",
    installed=("cargo:loco-rs",),
    over=("axum",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5150",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:loco-rs 0.4.0, cargo:axum 0.7.5, cargo:hyper 1.3.1",
            expect=Identity(
                product="hyper",
                version="1.3.1",
                framework="Loco",
                framework_version="0.4.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5150",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1",
        ),
    ),
)
