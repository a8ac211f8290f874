"""Wrangler's development server of Workers."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="Wrangler",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:wrangler", "npm:miniflare")),
        Match(entries=("wrangler",), runtime="node"),
    ),
    roles=(
        # Where a debugger attaches.
        Role(
            name="inspector",
            when=(option("--inspector-port"),),
            ports=(9229,),
            protocol="http",
            framework="",
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--local-protocol[\s=]https\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="node /srv/node_modules/.bin/wrangler dev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:wrangler",
            entry_package="npm:wrangler 3.63.1",
            imports="hono",
            installed="npm:hono 4.4.13",
            expect=Identity(
                product="Wrangler",
                version="3.63.1",
                framework="Hono",
                framework_version="4.4.13",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="node wrangler.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/wrangler.js",
            imports="http",
            installed="npm:wrangler 3.63.1",
        ),
    ),
)
