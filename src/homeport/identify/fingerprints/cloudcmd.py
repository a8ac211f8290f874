"""Cloud Commander, a file manager with a console."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, argv

FINGERPRINT = Fingerprint(
    product="Cloud Commander",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(packages=("npm:cloudcmd",)),
        Match(entries=("cloudcmd",), runtime="node"),
    ),
    auth=(Rule("password", (argv(r"\s--auth\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node /srv/node_modules/.bin/cloudcmd --port 8000",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:cloudcmd",
            entry_package="npm:cloudcmd 18.0.0",
            expect=Identity(product="Cloud Commander", version="18.0.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:cloudcmd 18.0.0",
        ),
    ),
)
