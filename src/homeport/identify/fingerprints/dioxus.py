"""dx, the dev server of Dioxus, for front ends in Rust."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Dioxus CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Dioxus",
    matches=(
        Match(programs=("dx",), packages=("cargo:dioxus-cli",)),
        Match(packages=("cargo:dioxus-cli",)),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.cargo/bin/dx serve",
            package="cargo:dioxus-cli 0.5.4",
            runtime="rust",
            installed="cargo:axum 0.7.5",
            expect=Identity(
                product="Dioxus CLI",
                version="0.5.4",
                framework="Dioxus",
                framework_version="0.5.4",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/dx",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1",
        ),
    ),
)
