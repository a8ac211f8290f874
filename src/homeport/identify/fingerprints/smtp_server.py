"""smtp-server, Nodemailer's library for receiving mail."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="smtp-server",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(packages=("npm:smtp-server",)),
        Match(entries=("smtp-server",), runtime="node"),
        Match(imports=("smtp-server", "smtp-tester"), runtime="node", weight=1),
    ),
    version=(installed("npm:smtp-server"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2525",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="smtp-server",
            installed="npm:smtp-server 3.13.4",
            expect=Identity(product="smtp-server", version="3.13.4", protocol="smtp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2525",
            argv="node smtp-server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/smtp-server.js",
            imports="http",
            installed="npm:smtp-server 3.13.4",
        ),
    ),
)
