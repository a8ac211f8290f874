"""Salt: the master's two ZeroMQ sockets, and its REST interface."""

from homeport.identify.fingerprint import (
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
)

FINGERPRINT = Fingerprint(
    product="Salt",
    kind=Kind.SYSTEM,
    protocol="zmtp",
    matches=(
        Match(packages=("pypi:salt", "deb:salt-master", "deb:salt-api")),
        Match(entries=("salt-master", "salt-api", "salt-syndic", "salt-minion"), runtime="python"),
        Match(title=r"\S*/?salt-(?:master|api)\b"),
    ),
    version=(
        installed("pypi:salt"),
        package("*salt*"),
    ),
    roles=(
        Role(
            name="REST",
            when=(argv(r"\bsalt-api\b"),),
            ports=(8000,),
            protocol="http",
            auth=(Rule("password"),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4505",
            argv="/srv/.venv/bin/python /srv/.venv/bin/salt-master -d",
            runtime="python 3.11.4",
            entry="command:salt-master",
            entry_package="pypi:salt 3007.1",
            expect=Identity(product="Salt", version="3007.1", protocol="zmtp", auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/salt-api -d",
            runtime="python 3.11.4",
            entry="command:salt-api",
            entry_package="pypi:salt 3007.1",
            expect=Identity(product="Salt", version="3007.1", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4505",
            argv="/srv/.venv/bin/python salt_master.py",
            runtime="python 3.11.4",
            entry="script:/srv/salt_master.py",
            imports="http.server",
            installed="pypi:salt 3007.1",
        ),
    ),
)
