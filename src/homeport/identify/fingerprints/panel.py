"""Panel, dashboards on Bokeh's server."""

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
    product="Panel",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Panel",
    matches=(
        Match(packages=("pypi:panel",)),
        Match(entries=("panel",), runtime="python"),
        Match(imports=("panel",), runtime="python", weight=3),
    ),
    version=(installed("pypi:panel"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN, (argv(r"\bpanel\s+serve\b"),)),
    ),
    auth=(
        Rule("password", (argv(r"\s--(?:basic-auth|oauth-provider)\b"),)),
        Rule("none", (argv(r"\bpanel\s+serve\b"),)),
    ),
    over=("bokeh",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/panel serve app.py --port 5006",
            runtime="python 3.11.4",
            entry="command:panel",
            entry_package="pypi:panel 1.4.4",
            imports="panel",
            expect=Identity(
                product="Panel",
                version="1.4.4",
                framework="Panel",
                framework_version="1.4.4",
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
            imports="panel bokeh.plotting",
            installed="pypi:panel 1.4.4",
            expect=Identity(
                product="Panel",
                version="1.4.4",
                framework="Panel",
                framework_version="1.4.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="fastapi panel.io.fastapi",
            installed="pypi:panel 1.4.4",
        ),
        Sample(
            door="tcp 127.0.0.1:5006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/bokeh serve app.py",
            runtime="python 3.11.4",
            entry="command:bokeh",
            entry_package="pypi:bokeh 3.4.1",
        ),
    ),
)
