"""webhook, which runs commands for HTTP requests."""

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
    product="webhook",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            packages=("deb:webhook", "apk:webhook", "brew:webhook", "go:github.com/adnanh/webhook")
        ),
        Match(programs=("webhook",), argv=r"-hooks\b"),
    ),
    tls=(Rule(TLS, (argv(r"\s-secure\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/webhook -hooks h.json",
            package="deb:webhook 2.8.0",
            expect=Identity(
                product="webhook", version="2.8.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9443", argv="/srv/bin/webhook --port 9443"),),
)
