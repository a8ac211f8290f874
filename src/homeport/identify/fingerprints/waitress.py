"""waitress, the threaded WSGI server in pure Python."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="waitress",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:waitress",)),
        Match(entries=("waitress-serve", "waitress"), runtime="python"),
        Match(imports=("waitress",), runtime="python"),
        # pserve of Pyramid runs waitress unless told otherwise.
        Match(entries=("pserve",), runtime="python", weight=-5),
        Match(replies=(reply("server", r"^waitress\b"),), runtime="python"),
    ),
    version=(installed("pypi:waitress"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/waitress-serve "
                "--listen=127.0.0.1:8000 main:app"
            ),
            runtime="python 3.11.4",
            entry="command:waitress-serve",
            entry_package="pypi:waitress 3.0.0",
            app="main:app",
            imports="falcon",
            installed="pypi:falcon 3.1.3",
            expect=Identity(
                product="waitress",
                version="3.0.0",
                framework="Falcon",
                framework_version="3.1.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask waitress",
            installed="pypi:flask 3.0.3, pypi:waitress 3.0.0",
            expect=Identity(
                product="waitress",
                version="3.0.0",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:waitress 3.0.0, pypi:aiohttp 3.9.5",
        ),
    ),
)
