"""httpuv, the web server under Shiny and Plumber in R."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="httpuv",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            imports=(
                "shiny",
                "plumber",
                "httpuv",
                "rmarkdown",
                "flexdashboard",
                "blogdown",
                "servr",
            ),
            runtime="r",
        ),
    ),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:3838",
            argv="/usr/lib/R/bin/exec/R --no-echo --no-restore --file=app.R",
            runtime="r",
            entry="script:/srv/app.R",
            imports="shiny",
            expect=Identity(product="httpuv", framework="Shiny", protocol="http"),
        ),
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
            imports="httr",
        ),
    ),
)
