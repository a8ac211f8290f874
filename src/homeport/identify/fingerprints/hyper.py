"""hyper, the HTTP library under most Rust web frameworks."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="hyper",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(installed=("cargo:hyper",), runtime="rust", weight=-5),
        Match(
            installed=(
                "cargo:axum",
                "cargo:warp",
                "cargo:tonic",
                "cargo:poem",
                "cargo:salvo_core",
                "cargo:rocket",
                "cargo:rocket_http",
            ),
            runtime="rust",
            weight=-4,
        ),
    ),
    version=(installed("cargo:hyper"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1, cargo:tokio 1.37.0",
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
            installed="cargo:actix-web 4.5.1, cargo:hyper 0.14.28",
        ),
    ),
)
