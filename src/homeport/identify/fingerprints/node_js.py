"""Node.js: the fallback for a script that listens, and its inspector."""

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
    environ,
    imported,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Node.js",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="node", weight=-9),),
    version=(runtime(),),
    roles=(
        # A debugger may be attached, so nothing is asked there.
        Role(
            name="inspector",
            when=(
                argv(r"--inspect(?:-brk|-wait|-port)?=(?:\S*:)?{port}(?![\d.])"),
                environ("NODE_OPTIONS", r"--inspect(?:-brk|-wait)?=(?:\S*:)?{port}(?![\d.])"),
            ),
            ports=(9229,),
            protocol="http",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(name="plain", when=(imported("node:net"), imported("net"))),
        Role(
            name="HTTP",
            when=(
                imported("node:http"),
                imported("node:https"),
                imported("node:http2"),
                imported("http"),
            ),
            protocol="http",
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:express 4.19.2",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="Express",
                framework_version="4.19.2",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40123",
            argv="node --inspect=127.0.0.1:40123 server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            expect=Identity(
                product="Node.js", version="22.3.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9229",
            argv="node --inspect dist/main.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@nestjs/core",
            expect=Identity(
                product="Node.js", version="22.3.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="node:fs node:http",
            expect=Identity(product="Node.js", version="22.3.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="node:http node:net",
            expect=Identity(product="Node.js", version="22.3.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/bun server.ts",
            exe="/usr/bin/bun",
            runtime="bun 1.1.20",
            entry="script:/srv/server.js",
        ),
    ),
)
