"""RStudio Server and the sessions behind it."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="RStudio Server",
    kind=Kind.NOTEBOOK,
    protocol="http",
    matches=(
        Match(programs=("rserver", "rsession")),
        Match(packages=("deb:rstudio-server", "rpm:rstudio-server")),
    ),
    tls=(Rule(TLS, (setting(r"^ssl-enabled\s*=\s*1"),)),),
    auth=(
        Rule("none", (setting(r"^auth-none\s*=\s*1"), argv(r"--auth-none[= ]1"))),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8787",
            argv="/usr/lib/rstudio-server/bin/rserver",
            package="deb:rstudio-server 2023.12.1+402",
            expect=Identity(
                product="RStudio Server", version="2023.12.1+402", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="/usr/lib/R/bin/exec/R --file=s.R",
            runtime="r",
        ),
    ),
)
