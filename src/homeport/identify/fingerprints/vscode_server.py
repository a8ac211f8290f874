"""VS Code's own server, for remote windows and `code serve-web`, and those of its relatives."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="VS Code Server",
    kind=Kind.EDITOR,
    protocol="http",
    matches=(
        Match(
            argv=r"/\.(?:vscode|vscode-insiders|cursor|windsurf|vscodium|positron)-server/\S*",
            runtime="node",
        ),
        Match(
            argv=r"/(?:openvscode-server[^/\s]*|vscode-cli|serve-web)/\S*/?out/server-main\.js\b",
            runtime="node",
        ),
        Match(programs=("code-tunnel", "code-tunnel-insiders")),
        Match(programs=("code*",), argv=r"\b(?:serve-web|tunnel)\b"),
    ),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (argv(r"\s--without-connection-token\b"),)),
        Rule("token"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/home/ada/.vscode-server/cli/servers/Stable-a1b2/server/node "
                "/home/ada/.vscode-server/cli/servers/Stable-a1b2/server/out/server-main.js "
                "--connection-token=remotessh --start-server"
            ),
            runtime="node 22.3.0",
            entry="script:/home/ada/.vscode-server/cli/servers/Stable-a1b2/server/out/server-main.js",
            expect=Identity(product="VS Code Server", protocol="http", tls=False, auth="token"),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/usr/share/code/bin/code-tunnel serve-web --without-connection-token --port 8000"
            ),
            exe="/usr/share/code/bin/code-tunnel",
            expect=Identity(product="VS Code Server", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node server-main.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server-main.js",
            imports="express",
        ),
    ),
)
