"""Bun: the fallback for a script that it runs, and its inspector."""

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
    installed,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Bun",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(
        Match(runtime="bun", weight=-9),
        Match(programs=("bun", "bun-profile"), weight=-9),
    ),
    version=(
        runtime(),
        installed("npm:bun"),
        package("*bun*"),
    ),
    roles=(
        Role(
            name="inspector",
            when=(argv(r"--inspect(?:-brk|-wait)?=(?:\S*:)?{port}(?![\d.])"),),
            ports=(6499,),
            protocol="websocket",
            framework="",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/bun run server.ts",
            exe="/usr/local/bin/bun",
            runtime="bun 1.1.20",
            entry="script:/srv/server.ts",
            imports="elysia",
            installed="npm:elysia 1.1.0",
            expect=Identity(
                product="Bun",
                version="1.1.20",
                framework="Elysia",
                framework_version="1.1.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/bun --hot server.ts",
            exe="/usr/local/bin/bun",
            runtime="bun 1.1.20",
            entry="script:/srv/server.ts",
            expect=Identity(product="Bun", version="1.1.20"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/bun --bun vite",
            exe="/usr/local/bin/bun",
            runtime="bun 1.1.20",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
        ),
    ),
)
