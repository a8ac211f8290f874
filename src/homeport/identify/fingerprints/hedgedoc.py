"""HedgeDoc, Markdown written together."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="HedgeDoc",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="HedgeDoc",
    matches=(
        Match(environ=("CMD_DB_URL", "CMD_DOMAIN", "CMD_SESSION_SECRET"), runtime="node"),
        Match(argv=r"/(?:hedgedoc|codimd)/app\.js\b", runtime="node"),
    ),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node app.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/app.js",
            imports="express",
            environ="CMD_DB_URL=***",
            expect=Identity(product="HedgeDoc", framework="HedgeDoc", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node app.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/app.js",
            imports="express",
        ),
    ),
)
