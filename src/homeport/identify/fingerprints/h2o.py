"""H2O, the HTTP/2 server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="H2O",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("h2o",)),
        Match(packages=("deb:h2o", "rpm:h2o", "apk:h2o", "brew:h2o")),
    ),
    tls=(Rule(TLS, (setting(r"^(?:hosts\.)?\S*listen\.ssl\."),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/h2o -c h2o.conf",
            package="deb:h2o 2.2.5",
            expect=Identity(product="H2O", version="2.2.5", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:54321",
            argv="/usr/bin/java -jar h2o.jar",
            runtime="java 17.0.9",
            entry="jar:h2o.jar",
        ),
    ),
)
