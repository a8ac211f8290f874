"""Deluge: the daemon, and its page."""

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
)

FINGERPRINT = Fingerprint(
    product="Deluge",
    kind=Kind.FILES,
    protocol="deluge-rpc",
    matches=(
        Match(packages=("pypi:deluge", "deb:deluged", "deb:deluge-web")),
        Match(entries=("deluged", "deluge-web"), runtime="python"),
    ),
    roles=(
        Role(
            name="page",
            when=(argv(r"\bdeluge-web\b"),),
            protocol="http",
            tls=(Rule(TLS, (argv(r"\s--ssl\b"),)), Rule(PLAIN)),
            auth=(Rule("password"),),
        ),
        Role(name="peers", ports=(6881, 6891), protocol="bittorrent", auth=(Rule("none"),)),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:58846",
            argv="/srv/.venv/bin/python /srv/.venv/bin/deluged -d",
            runtime="python 3.11.4",
            entry="command:deluged",
            entry_package="pypi:deluge 2.1.1",
            expect=Identity(
                product="Deluge", version="2.1.1", protocol="deluge-rpc", tls=True, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8112",
            argv="/srv/.venv/bin/python /srv/.venv/bin/deluge-web -d",
            runtime="python 3.11.4",
            entry="command:deluge-web",
            entry_package="pypi:deluge 2.1.1",
            expect=Identity(
                product="Deluge", version="2.1.1", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:58846",
            argv="/srv/.venv/bin/python deluged.py",
            runtime="python 3.11.4",
            entry="script:/srv/deluged.py",
            imports="http.server",
            installed="pypi:deluge 2.1.1",
        ),
    ),
)
