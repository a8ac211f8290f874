"""Tornado, a framework and web server on one event loop."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Tornado",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="Tornado",
    framework_version=(installed("pypi:tornado"),),
    matches=(
        Match(imports=("tornado.web", "tornado.httpserver"), runtime="python", weight=-1),
        Match(imports=("tornado",), runtime="python", weight=-4),
        Match(replies=(reply("server", r"^TornadoServer/"),), runtime="python"),
    ),
    version=(
        installed("pypi:tornado"),
        reply("server", r"^TornadoServer/(\S+)"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="asyncio tornado.web",
            installed="pypi:tornado 6.4.1",
            expect=Identity(
                product="Tornado",
                version="6.4.1",
                framework="Tornado",
                framework_version="6.4.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/bokeh serve app.py",
            runtime="python 3.11.4",
            entry="command:bokeh",
            entry_package="pypi:bokeh 3.4.1",
            installed="pypi:tornado 6.4.1",
        ),
    ),
)
