"""Deno: the fallback for a script that it runs, `deno serve`, and its inspector."""

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
    product="Deno",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(
        Match(runtime="deno", weight=-9),
        Match(programs=("deno",), weight=-9),
    ),
    version=(
        runtime(),
        installed("npm:deno"),
        package("*deno*"),
    ),
    roles=(
        Role(
            name="inspector",
            when=(argv(r"--inspect(?:-brk|-wait)?=(?:\S*:)?{port}(?![\d.])"),),
            ports=(9229,),
            protocol="http",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(name="serve", when=(argv(r"\bdeno\s+serve\b"),), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/deno run -A main.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 1.44.4",
            entry="script:/srv/main.ts",
            imports="@oak/oak",
            installed="npm:@oak/oak 16.1.0",
            expect=Identity(
                product="Deno",
                version="1.44.4",
                framework="Oak",
                framework_version="16.1.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/local/bin/deno serve main.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 2.0.0",
            entry="script:/srv/main.ts",
            expect=Identity(product="Deno", version="2.0.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node deno.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/deno.js",
        ),
    ),
)
