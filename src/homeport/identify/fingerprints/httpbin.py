"""httpbin, which says what it was asked."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="httpbin",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="httpbin",
    matches=(
        Match(packages=("pypi:httpbin",)),
        Match(entries=("module:httpbin.core", "module:httpbin"), runtime="python"),
    ),
    version=(installed("pypi:httpbin"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python -m httpbin.core",
            runtime="python 3.11.4",
            entry="module:httpbin.core",
            installed="pypi:httpbin 0.10.2",
            expect=Identity(
                product="httpbin",
                version="0.10.2",
                framework="httpbin",
                framework_version="0.10.2",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        # There gunicorn serves; what it serves is the framework's to say.
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn -b 127.0.0.1:8000 httpbin:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            installed="pypi:httpbin 0.10.2",
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:httpbin 0.10.2",
        ),
    ),
)
