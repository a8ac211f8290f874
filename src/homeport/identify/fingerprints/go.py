"""A Go program that listens without serving HTTP; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    imported,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Go",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="go", weight=-9, unless=(imported("net/http"),)),),
    package_tells_version=False,
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/bin/proxy",
            runtime="go 1.22.3",
            expect=Identity(product="Go", version="1.22.3"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
