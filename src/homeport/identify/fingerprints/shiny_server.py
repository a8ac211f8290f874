"""Shiny Server, which runs many Shiny applications."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Shiny Server",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Shiny",
    matches=(
        Match(programs=("shiny-server",)),
        Match(packages=("deb:shiny-server", "rpm:shiny-server")),
    ),
    framework_version=(installed("deb:r-cran-shiny"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 0.0.0.0:3838",
            argv="/opt/shiny-server/ext/node/bin/shiny-server /opt/shiny-server/lib/main.js",
            exe="/opt/shiny-server/ext/node/bin/shiny-server",
            package="deb:shiny-server 1.5.22.1017",
            runtime="node 22.3.0",
            expect=Identity(
                product="Shiny Server",
                version="1.5.22.1017",
                framework="Shiny",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3838",
            argv="/usr/lib/R/bin/exec/R --file=app.R",
            runtime="r",
            imports="shiny",
        ),
    ),
)
