"""n8n, workflows drawn in a page."""

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
    environ,
)

FINGERPRINT = Fingerprint(
    product="n8n",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="n8n",
    matches=(
        Match(packages=("npm:n8n",)),
        Match(entries=("n8n",), runtime="node"),
    ),
    roles=(
        Role(
            name="task broker", ports=(5679,), protocol="http", framework="", auth=(Rule("token"),)
        ),
    ),
    tls=(
        Rule(TLS, (environ("N8N_PROTOCOL", r"^https$"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("none", (environ("N8N_USER_MANAGEMENT_DISABLED", r"^true$"),)),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv="node /srv/node_modules/.bin/n8n start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:n8n",
            entry_package="npm:n8n 1.48.3",
            expect=Identity(
                product="n8n",
                version="1.48.3",
                framework="n8n",
                framework_version="1.48.3",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv="node n8n.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/n8n.js",
            imports="http",
            installed="npm:n8n 1.48.3",
        ),
    ),
)
