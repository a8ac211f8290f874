"""A Julia program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Julia",
    kind=Kind.RUNTIME,
    matches=(Match(runtime="julia", weight=-9),),
    version=(runtime(), package("folder:julia")),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9384",
            argv="/opt/julia-1.10.2/bin/julia server.jl",
            package="folder:julia 1.10.2",
            runtime="julia",
            imports="Sockets",
            expect=Identity(product="Julia", version="1.10.2"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            imports="HTTP",
        ),
    ),
)
