"""Tide's server, async-h1, in Rust."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Tide",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Tide",
    matches=(Match(installed=("cargo:tide", "cargo:async-h1"), runtime="rust", weight=-3),),
    version=(installed("cargo:tide"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:tide 0.16.0, cargo:async-h1 2.3.4",
            expect=Identity(
                product="Tide",
                version="0.16.0",
                framework="Tide",
                framework_version="0.16.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 1.3.1",
        ),
    ),
)
