"""Buildbot's master: its page, and the socket of its workers."""

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
)

FINGERPRINT = Fingerprint(
    product="Buildbot",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Buildbot",
    matches=(
        Match(packages=("pypi:buildbot",)),
        Match(entries=("buildbot",), runtime="python"),
        Match(argv=r"\bbuildbot\.tac\b", runtime="python"),
    ),
    version=(installed("pypi:buildbot"),),
    roles=(
        Role(name="workers", ports=(9989,), protocol="pb", framework="", auth=(Rule("password"),)),
    ),
    tls=(Rule(PLAIN),),
    over=("twisted",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8010",
            argv="/srv/.venv/bin/python /srv/.venv/bin/buildbot start --nodaemon",
            runtime="python 3.11.4",
            entry="command:buildbot",
            entry_package="pypi:buildbot 3.11.6",
            expect=Identity(
                product="Buildbot",
                version="3.11.6",
                framework="Buildbot",
                framework_version="3.11.6",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9989",
            argv="/srv/.venv/bin/python /srv/.venv/bin/twistd -y buildbot.tac -n",
            runtime="python 3.11.4",
            entry="command:twistd",
            entry_package="pypi:twisted 24.3.0",
            installed="pypi:buildbot 3.11.6",
            expect=Identity(
                product="Buildbot", version="3.11.6", protocol="pb", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8010",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:buildbot 3.11.6",
        ),
    ),
)
