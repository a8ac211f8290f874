"""ioBroker: its databases of objects and states, and its adapters."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
    title,
)

FINGERPRINT = Fingerprint(
    product="ioBroker",
    kind=Kind.IOT,
    matches=(
        Match(packages=("npm:iobroker.*",)),
        Match(title=r"(?:iobroker\.js-controller|io\.[\w-]+\.\d+)(?:$|\s)"),
    ),
    version=(
        installed("npm:iobroker.js-controller"),
        package("npm:iobroker.*"),
    ),
    roles=(
        Role(
            name="databases",
            ports=(9000, 9001),
            protocol="redis",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="admin", when=(title(r"io\.admin\."),), ports=(8081, 8082), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="iobroker.js-controller",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            installed="npm:iobroker.js-controller 5.0.19",
            name="iobroker.js-con",
            expect=Identity(
                product="ioBroker", version="5.0.19", protocol="redis", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="io.admin.0",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            name="io.admin.0",
            expect=Identity(product="ioBroker", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:iobroker.js-controller 5.0.19",
        ),
    ),
)
