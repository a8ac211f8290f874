"""warp."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="warp",
    installed=("cargo:warp",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:warp 0.3.7, cargo:hyper 0.14.28",
            expect=Identity(
                product="hyper",
                version="0.14.28",
                framework="warp",
                framework_version="0.3.7",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 0.14.28",
        ),
    ),
)
