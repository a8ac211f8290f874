"""Salvo."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Salvo",
    packages=("cargo:salvo", "cargo:salvo_core"),
    installed=("cargo:salvo", "cargo:salvo_core"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5800",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:salvo_core 0.67.0, cargo:hyper 1.3.1",
            expect=Identity(
                product="hyper",
                version="1.3.1",
                framework="Salvo",
                framework_version="0.67.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5800",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 1.3.1",
        ),
    ),
)
