"""Serverless Offline, which stands in for API Gateway and Lambda."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="Serverless Offline",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(entries=("serverless-offline",), runtime="node"),
        Match(entries=("serverless", "sls"), argv=r"\soffline\b"),
    ),
    version=(installed("npm:serverless-offline"),),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\s--httpsProtocol\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/serverless offline start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:serverless",
            entry_package="npm:serverless 3.39.0",
            installed="npm:serverless-offline 13.6.0",
            expect=Identity(
                product="Serverless Offline",
                version="13.6.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node serverless.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/serverless.js",
            imports="http",
            installed="npm:serverless-offline 13.6.0",
        ),
    ),
)
