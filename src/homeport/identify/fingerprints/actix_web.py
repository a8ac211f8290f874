"""Actix Web's own server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Actix Web",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="Actix Web",
    matches=(
        Match(
            installed=("cargo:actix-web", "cargo:actix-http", "cargo:actix-server"), runtime="rust"
        ),
    ),
    version=(installed("cargo:actix-web"), installed("cargo:actix-http")),
    package_tells_version=False,
    over=("hyper",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:actix-web 4.5.1, cargo:actix-http 3.6.0, cargo:hyper 0.14.28",
            expect=Identity(
                product="Actix Web",
                version="4.5.1",
                framework="Actix Web",
                framework_version="4.5.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 1.3.1, cargo:tokio 1.37.0",
        ),
    ),
)
