"""Locust, the load generator: its page, and the ZeroMQ socket of a master."""

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
    option,
)

FINGERPRINT = Fingerprint(
    product="Locust",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Locust",
    matches=(
        Match(packages=("pypi:locust",)),
        Match(entries=("locust",), runtime="python"),
    ),
    roles=(
        Role(
            name="master",
            when=(option("--master-bind-port"),),
            ports=(5557,),
            protocol="zmtp",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--tls-cert\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--web-(?:login|auth)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8089",
            argv="/srv/.venv/bin/python /srv/.venv/bin/locust -f locustfile.py --web-port 8089",
            runtime="python 3.11.4",
            entry="command:locust",
            entry_package="pypi:locust 2.29.1",
            imports="locust",
            expect=Identity(
                product="Locust",
                version="2.29.1",
                framework="Locust",
                framework_version="2.29.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 0.0.0.0:40557",
            argv="/srv/.venv/bin/python /srv/.venv/bin/locust --master --master-bind-port 40557",
            runtime="python 3.11.4",
            entry="command:locust",
            entry_package="pypi:locust 2.29.1",
            expect=Identity(
                product="Locust", version="2.29.1", protocol="zmtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8089",
            argv="/srv/.venv/bin/python locust.py",
            runtime="python 3.11.4",
            entry="script:/srv/locust.py",
            imports="http.server",
            installed="pypi:locust 2.29.1",
        ),
    ),
)
