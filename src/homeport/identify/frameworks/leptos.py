"""Leptos, rendered on the server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Leptos",
    installed=("cargo:leptos", "cargo:leptos_axum", "cargo:leptos_actix"),
    over=("axum",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed=(
                "cargo:leptos 0.6.11, cargo:leptos_axum 0.6.11, cargo:axum 0.7.5, cargo:hyper 1.3.1"
            ),
            expect=Identity(
                product="hyper",
                version="1.3.1",
                framework="Leptos",
                framework_version="0.6.11",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1",
        ),
    ),
)
