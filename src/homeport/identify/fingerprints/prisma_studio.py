"""Prisma Studio, a page for the database."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Prisma Studio",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(entries=("prisma-studio",), runtime="node"),
        Match(packages=("npm:prisma",), argv=r"\sstudio\b"),
    ),
    version=(installed("npm:prisma"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="node /srv/node_modules/.bin/prisma studio",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:prisma",
            entry_package="npm:prisma 5.16.2",
            expect=Identity(
                product="Prisma Studio", version="5.16.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:prisma 5.16.2",
        ),
    ),
)
