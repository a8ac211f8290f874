"""MCP Inspector: its page, and the proxy to the server under test."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="MCP Inspector",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:@modelcontextprotocol/inspector*",)),
        Match(entries=("mcp-inspector", "inspector"), runtime="node"),
    ),
    roles=(
        Role(
            name="proxy",
            ports=(6277,),
            auth=(Rule("none", (environ("DANGEROUSLY_OMIT_AUTH", r"."),)), Rule("token")),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6274",
            argv="node /srv/node_modules/.bin/mcp-inspector",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:mcp-inspector",
            entry_package="npm:@modelcontextprotocol/inspector 0.14.0",
            expect=Identity(
                product="MCP Inspector", version="0.14.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6277",
            argv="node /srv/node_modules/.bin/mcp-inspector",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:mcp-inspector",
            entry_package="npm:@modelcontextprotocol/inspector 0.14.0",
            expect=Identity(
                product="MCP Inspector", version="0.14.0", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6274",
            argv="node mcp-inspector.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/mcp-inspector.js",
            imports="http",
            installed="npm:@modelcontextprotocol/inspector 0.14.0",
        ),
    ),
)
