"""Strapi, the content management system."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Strapi",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Strapi",
    matches=(
        Match(packages=("npm:@strapi/strapi", "npm:strapi")),
        Match(entries=("strapi",), runtime="node"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="node /srv/node_modules/.bin/strapi develop",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:strapi",
            entry_package="npm:@strapi/strapi 4.25.2",
            expect=Identity(
                product="Strapi",
                version="4.25.2",
                framework="Strapi",
                framework_version="4.25.2",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@strapi/strapi 4.25.2",
        ),
    ),
)
