"""zot, the registry of OCI images."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="zot",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("zot", "zot-minimal", "zot-linux-*")),
        Match(packages=("go:zotregistry.io/zot", "go:zotregistry.dev/zot*")),
    ),
    tls=(Rule(TLS, (setting(r"^http\.tls\.cert = \S"),)), Rule(PLAIN, (setting("."),))),
    auth=(Rule("password", (setting(r"^http\.auth\."),)), Rule("none", (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/zot serve c.json",
            package="go:zotregistry.io/zot 2.0.1",
            settings="http.port = 5000",
            expect=Identity(
                product="zot", version="2.0.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5000", argv="/usr/bin/zotero"),),
)
