"""Angular CLI's development server, `ng serve`."""

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
)

FINGERPRINT = Fingerprint(
    product="Angular CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Angular",
    framework_version=(installed("npm:@angular/core"),),
    matches=(
        Match(packages=("npm:@angular/cli",)),
        Match(entries=("ng",), runtime="node"),
        Match(title=r"ng (?:serve|s|dev|run)(?:\s|$)"),
    ),
    version=(installed("npm:@angular/cli"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl(?!=false)\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    over=("vite", "webpack-dev-server"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="ng serve --port 4200",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            name="ng serve --port",
            installed="npm:@angular/cli 18.1.0, npm:@angular/core 18.1.2",
            expect=Identity(
                product="Angular CLI",
                version="18.1.0",
                framework="Angular",
                framework_version="18.1.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="node /srv/node_modules/.bin/ng serve --ssl",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ng",
            entry_package="npm:@angular/cli 18.1.0",
            expect=Identity(
                product="Angular CLI",
                version="18.1.0",
                framework="Angular",
                protocol="http",
                tls=True,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:@angular/cli 18.1.0",
        ),
    ),
)
