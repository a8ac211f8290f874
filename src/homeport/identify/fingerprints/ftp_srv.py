"""ftp-srv, an FTP server in Node."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="ftp-srv",
    kind=Kind.FILES,
    protocol="ftp",
    matches=(
        Match(packages=("npm:ftp-srv",)),
        Match(entries=("ftp-srv",), runtime="node"),
        Match(imports=("ftp-srv",), runtime="node", weight=1),
    ),
    version=(installed("npm:ftp-srv"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21",
            argv="node /srv/node_modules/.bin/ftp-srv ftp://127.0.0.1:21 --root /srv",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ftp-srv",
            entry_package="npm:ftp-srv 4.6.3",
            expect=Identity(product="ftp-srv", version="4.6.3", protocol="ftp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:21",
            argv="node ftp-srv.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/ftp-srv.js",
            imports="http",
            installed="npm:ftp-srv 4.6.3",
        ),
    ),
)
