"""RQ Dashboard, the page that watches Redis queues."""

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
    product="RQ Dashboard",
    kind=Kind.MONITORING,
    protocol="http",
    framework="RQ Dashboard",
    matches=(
        Match(packages=("pypi:rq-dashboard",)),
        Match(entries=("rq-dashboard",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv(r"\s(?:-u|--username)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9181",
            argv="/srv/.venv/bin/python /srv/.venv/bin/rq-dashboard",
            runtime="python 3.11.4",
            entry="command:rq-dashboard",
            entry_package="pypi:rq-dashboard 0.6.1",
            expect=Identity(
                product="RQ Dashboard",
                version="0.6.1",
                framework="RQ Dashboard",
                framework_version="0.6.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9181",
            argv="/srv/.venv/bin/python rq_dashboard.py",
            runtime="python 3.11.4",
            entry="script:/srv/rq_dashboard.py",
            imports="http.server",
            installed="pypi:rq-dashboard 0.6.1",
        ),
    ),
)
