"""Trunk, the bundler for WebAssembly in Rust, with its dev server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Trunk",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Trunk",
    matches=(
        Match(programs=("trunk",), argv=r"\sserve\b"),
        Match(packages=("cargo:trunk", "brew:trunk")),
    ),
    tls=(Rule(TLS, (argv(r"--tls-cert-path\b"),)),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.cargo/bin/trunk serve",
            package="cargo:trunk 0.20.1",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1",
            expect=Identity(
                product="Trunk",
                version="0.20.1",
                framework="Trunk",
                framework_version="0.20.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:axum 0.7.5, cargo:hyper 1.3.1",
        ),
    ),
)
