"""code-server, VS Code in the browser by Coder."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="code-server",
    kind=Kind.EDITOR,
    protocol="http",
    matches=(
        Match(packages=("npm:code-server",)),
        Match(entries=("code-server",), runtime="node"),
        Match(
            argv=r"/code-server(?:-[\d.]+[^/\s]*)?/(?:lib/)?(?:out/node/entry|lib/vscode/out/server-main)(?:\.js)?\b",
            runtime="node",
        ),
        Match(programs=("code-server",)),
        Match(packages=("deb:code-server", "rpm:code-server", "brew:code-server")),
    ),
    version=(
        installed("npm:code-server"),
        package("*:code-server"),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--cert\b"),
                setting(r"^cert\s*:\s*(?:true|/)"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "none",
            (
                argv(r"\s--auth[\s=]none\b"),
                setting(r"^auth\s*:\s*none\b"),
            ),
        ),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node /srv/node_modules/.bin/code-server --bind-addr 127.0.0.1:8080",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:code-server",
            entry_package="npm:code-server 4.90.3",
            expect=Identity(
                product="code-server", version="4.90.3", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/code-server/lib/node /usr/lib/code-server/out/node/entry --auth none",
            runtime="node 22.3.0",
            entry="script:/usr/lib/code-server/out/node/entry",
            package="deb:code-server 4.90.3",
            expect=Identity(
                product="code-server", version="4.90.3", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:code-server 4.90.3",
        ),
    ),
)
