"""Rocket."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Rocket",
    installed=("cargo:rocket", "cargo:rocket_http"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:rocket 0.5.0, cargo:rocket_http 0.5.0, cargo:hyper 0.14.28",
            expect=Identity(
                product="hyper",
                version="0.14.28",
                framework="Rocket",
                framework_version="0.5.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 0.14.28",
        ),
    ),
)
