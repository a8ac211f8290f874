"""esbuild with --serve."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="esbuild",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("npm:esbuild", "npm:@esbuild/*")),
        Match(programs=("esbuild",)),
        Match(entries=("esbuild",)),
    ),
    version=(
        installed("npm:esbuild"),
        package("npm:@esbuild/*"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--(?:certfile|keyfile)="),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/node_modules/@esbuild/linux-x64/bin/esbuild app.js --bundle --servedir=www"
            ),
            package="npm:@esbuild/linux-x64 0.23.0",
            expect=Identity(
                product="esbuild", version="0.23.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="esbuild express",
            installed="npm:esbuild 0.23.0, npm:express 4.19.2",
        ),
    ),
)
