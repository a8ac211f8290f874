"""Bokeh's server for live plots."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Bokeh",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Bokeh",
    matches=(
        Match(packages=("pypi:bokeh",)),
        Match(entries=("bokeh",), runtime="python"),
        Match(imports=("bokeh.server",), runtime="python"),
    ),
    version=(installed("pypi:bokeh"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN, (argv(r"\bbokeh\s+serve\b"),)),
    ),
    auth=(Rule("none", (argv(r"\bbokeh\s+serve\b(?!.*\s--auth-module\b)"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/bokeh serve --port 5006 app.py",
            runtime="python 3.11.4",
            entry="command:bokeh",
            entry_package="pypi:bokeh 3.4.1",
            imports="bokeh.plotting",
            expect=Identity(
                product="Bokeh",
                version="3.4.1",
                framework="Bokeh",
                framework_version="3.4.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="bokeh.server.server tornado.ioloop",
            installed="pypi:bokeh 3.4.1, pypi:tornado 6.4.1",
            expect=Identity(
                product="Bokeh",
                version="3.4.1",
                framework="Bokeh",
                framework_version="3.4.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:flask 3.0.3",
            imports="bokeh.plotting flask",
        ),
    ),
)
