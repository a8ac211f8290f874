"""JupyterHub's configurable-http-proxy: the proxy, and its REST interface."""

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
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="configurable-http-proxy",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(packages=("npm:configurable-http-proxy",)),
        Match(entries=("configurable-http-proxy",), runtime="node"),
    ),
    roles=(
        Role(
            name="REST",
            when=(option("--api-port"),),
            ports=(8001,),
            auth=(Rule("token", (environ("CONFIGPROXY_AUTH_TOKEN", r"."),)),),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-cert\b"),)),
        Rule(PLAIN),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "node /srv/node_modules/.bin/configurable-http-proxy --port 8000 --api-port 8001"
            ),
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:configurable-http-proxy",
            entry_package="npm:configurable-http-proxy 4.6.1",
            expect=Identity(
                product="configurable-http-proxy", version="4.6.1", protocol="http", tls=False
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8001",
            argv=(
                "node /srv/node_modules/.bin/configurable-http-proxy --port 8000 --api-port 8001"
            ),
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:configurable-http-proxy",
            entry_package="npm:configurable-http-proxy 4.6.1",
            environ="CONFIGPROXY_AUTH_TOKEN=***",
            expect=Identity(
                product="configurable-http-proxy",
                version="4.6.1",
                protocol="http",
                tls=False,
                auth="token",
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
            imports="express",
            installed="npm:configurable-http-proxy 4.6.1",
        ),
    ),
)
