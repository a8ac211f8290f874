"""A Rust program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Rust",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="rust", weight=-9),),
    package_tells_version=False,
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:tokio 1.37.0",
            expect=Identity(product="Rust"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:hyper 1.3.1",
        ),
    ),
)
