"""Poem."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Poem",
    installed=("cargo:poem",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:poem 3.0.0, cargo:hyper 1.3.1",
            expect=Identity(
                product="hyper",
                version="1.3.1",
                framework="Poem",
                framework_version="3.0.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 1.3.1",
        ),
    ),
)
