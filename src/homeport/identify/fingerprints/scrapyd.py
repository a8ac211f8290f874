"""Scrapyd, which runs spiders."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Scrapyd",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Scrapyd",
    matches=(
        Match(packages=("pypi:scrapyd",)),
        Match(entries=("scrapyd",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^username\s*=\s*\S"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6800",
            argv="/srv/.venv/bin/python /srv/.venv/bin/scrapyd",
            runtime="python 3.11.4",
            entry="command:scrapyd",
            entry_package="pypi:scrapyd 1.4.3",
            expect=Identity(
                product="Scrapyd",
                version="1.4.3",
                framework="Scrapyd",
                framework_version="1.4.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6800",
            argv="/srv/.venv/bin/python scrapyd.py",
            runtime="python 3.11.4",
            entry="script:/srv/scrapyd.py",
            imports="http.server",
            installed="pypi:scrapyd 1.4.3",
        ),
    ),
)
