"""Mopidy, the music server: its page and the MPD protocol."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Mopidy",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(packages=("pypi:mopidy", "deb:mopidy")),
        Match(entries=("mopidy",), runtime="python"),
    ),
    roles=(Role(name="MPD", ports=(6600,), protocol="mpd"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6680",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mopidy",
            runtime="python 3.11.4",
            entry="command:mopidy",
            entry_package="pypi:mopidy 3.4.2",
            expect=Identity(
                product="Mopidy", version="3.4.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6600",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mopidy",
            runtime="python 3.11.4",
            entry="command:mopidy",
            entry_package="pypi:mopidy 3.4.2",
            expect=Identity(
                product="Mopidy", version="3.4.2", protocol="mpd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6680",
            argv="/srv/.venv/bin/python mopidy.py",
            runtime="python 3.11.4",
            entry="script:/srv/mopidy.py",
            imports="http.server",
            installed="pypi:mopidy 3.4.2",
        ),
    ),
)
