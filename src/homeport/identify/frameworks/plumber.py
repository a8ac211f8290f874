"""Plumber, REST APIs in R."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Plumber",
    imports=("plumber",),
    runs_on=("httpuv",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/lib/R/bin/exec/R --no-echo --file=run.R",
            runtime="r",
            entry="script:/srv/run.R",
            imports="plumber",
            expect=Identity(product="httpuv", framework="Plumber", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/lib/R/bin/exec/R --no-echo --file=run.R",
            runtime="r",
            entry="script:/srv/run.R",
            imports="shiny",
        ),
    ),
)
