"""Playwright's server of browsers, its trace viewer and its report."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Playwright",
    kind=Kind.DEVTOOL,
    matches=(
        Match(
            packages=(
                "npm:playwright",
                "npm:playwright-core",
                "npm:@playwright/test",
                "npm:@playwright/mcp",
            )
        ),
        Match(entries=("playwright",), runtime="node"),
    ),
    roles=(
        Role(
            name="browsers",
            when=(argv(r"\srun-server\b"),),
            protocol="websocket",
            auth=(Rule("none"),),
        ),
        Role(
            name="report",
            when=(argv(r"\s(?:show-report|show-trace|test)\b"),),
            ports=(9323,),
            protocol="http",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9323",
            argv="node /srv/node_modules/.bin/playwright show-report",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:playwright",
            entry_package="npm:playwright 1.45.1",
            expect=Identity(
                product="Playwright", version="1.45.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40333",
            argv="node /srv/node_modules/.bin/playwright run-server --port 40333",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:playwright",
            entry_package="npm:playwright 1.45.1",
            expect=Identity(
                product="Playwright", version="1.45.1", protocol="websocket", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9323",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:playwright 1.45.1",
        ),
    ),
)
