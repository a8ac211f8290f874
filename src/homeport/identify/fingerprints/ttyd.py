"""ttyd, a terminal in the browser."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="ttyd",
    kind=Kind.REMOTE,
    protocol="http",
    matches=(
        Match(programs=("ttyd",)),
        Match(packages=("deb:ttyd", "rpm:ttyd", "apk:ttyd", "brew:ttyd")),
    ),
    tls=(Rule(TLS, (argv(r"\s(?:-S|--ssl)\b"),)), Rule(PLAIN)),
    auth=(
        Rule("client-cert", (argv(r"--ssl-ca\b"),)),
        Rule("password", (argv(r"\s(?:-c|--credential|-H|--auth-header)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7681",
            argv="/usr/bin/ttyd -p 7681 bash",
            package="deb:ttyd 1.7.3",
            expect=Identity(
                product="ttyd", version="1.7.3", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7681",
            argv="/usr/bin/ttyd -c me:x bash",
            package="deb:ttyd 1.7.3",
            expect=Identity(
                product="ttyd", version="1.7.3", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/gotty bash"),),
)
