"""KeystoneJS, the content management system."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="KeystoneJS",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="KeystoneJS",
    matches=(
        Match(packages=("npm:@keystone-6/core",)),
        Match(entries=("keystone",), runtime="node"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/keystone dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:keystone",
            entry_package="npm:@keystone-6/core 6.2.0",
            expect=Identity(
                product="KeystoneJS",
                version="6.2.0",
                framework="KeystoneJS",
                framework_version="6.2.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@keystone-6/core 6.2.0",
        ),
    ),
)
