"""An R program that listens; the fallback when nothing tells more."""

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
    product="R",
    kind=Kind.RUNTIME,
    matches=(Match(runtime="r", weight=-9),),
    package_tells_version=False,
    version=(runtime(), package("deb:r-base-core")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6011",
            argv="/usr/lib/R/bin/exec/R --no-echo --file=server.R",
            package="deb:r-base-core 4.2.2",
            runtime="r",
            entry="script:/srv/server.R",
            expect=Identity(product="R", version="4.2.2"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3838",
            argv="/usr/lib/R/bin/exec/R --file=app.R",
            runtime="r",
            entry="script:/srv/app.R",
            imports="shiny",
        ),
    ),
)
