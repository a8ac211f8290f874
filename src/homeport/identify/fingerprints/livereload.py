"""livereload for Python, which serves a directory and reloads it."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="livereload",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("pypi:livereload",)),
        Match(entries=("livereload",), runtime="python"),
        Match(imports=("livereload",), runtime="python", weight=1),
    ),
    version=(installed("pypi:livereload"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:35729",
            argv="/srv/.venv/bin/python /srv/.venv/bin/livereload .",
            runtime="python 3.11.4",
            entry="command:livereload",
            entry_package="pypi:livereload 2.7.0",
            expect=Identity(
                product="livereload", version="2.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:35729",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="livereload tornado.web",
            installed="pypi:livereload 2.7.0",
            expect=Identity(
                product="livereload", version="2.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:35729",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:livereload 2.7.0, pypi:fastapi 0.115.0",
        ),
    ),
)
