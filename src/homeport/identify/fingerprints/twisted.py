"""Twisted, the event-driven engine; what it speaks depends on the application."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    imported,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Twisted",
    kind=Kind.APP_SERVER,
    hosts=True,
    framework="Twisted",
    framework_version=(installed("pypi:twisted"),),
    matches=(
        Match(packages=("pypi:twisted",)),
        Match(entries=("twistd", "twist"), runtime="python"),
        Match(
            imports=("twisted.internet", "twisted.application", "twisted.web", "klein"),
            runtime="python",
            weight=-2,
        ),
    ),
    version=(installed("pypi:twisted"),),
    roles=(
        Role(
            name="web",
            when=(imported("twisted.web"), imported("klein"), argv(r"\btwistd?\b.*\sweb(?:\s|$)")),
            product="Twisted Web",
            protocol="http",
        ),
        Role(name="FTP", when=(argv(r"\btwistd?\b.*\sftp(?:\s|$)"),), protocol="ftp"),
        Role(
            name="SSH",
            when=(imported("twisted.conch"), argv(r"\btwistd?\b.*\sconch(?:\s|$)")),
            protocol="ssh",
        ),
        Role(name="mail", when=(argv(r"\btwistd?\b.*\smail(?:\s|$)"),), protocol="smtp"),
        Role(name="DNS", when=(argv(r"\btwistd?\b.*\sdns(?:\s|$)"),), protocol="dns"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="twisted.internet twisted.web.server",
            installed="pypi:twisted 24.3.0",
            expect=Identity(
                product="Twisted Web",
                version="24.3.0",
                framework="Twisted",
                framework_version="24.3.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2121",
            argv="/srv/.venv/bin/python /srv/.venv/bin/twistd -n ftp --port 2121",
            runtime="python 3.11.4",
            entry="command:twistd",
            entry_package="pypi:twisted 24.3.0",
            expect=Identity(
                product="Twisted",
                version="24.3.0",
                framework="Twisted",
                framework_version="24.3.0",
                protocol="ftp",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/twistd -n web --path /srv",
            runtime="python 3.11.4",
            entry="command:twistd",
            entry_package="pypi:twisted 24.3.0",
            installed="pypi:twisted 24.3.0",
            expect=Identity(
                product="Twisted Web",
                version="24.3.0",
                framework="Twisted",
                framework_version="24.3.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/daphne main:app",
            runtime="python 3.11.4",
            entry="command:daphne",
            entry_package="pypi:daphne 4.1.2",
            imports="twisted.internet",
            installed="pypi:twisted 24.3.0",
        ),
    ),
)
