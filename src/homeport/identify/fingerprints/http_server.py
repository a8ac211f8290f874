"""The web server of Python's standard library, mostly `python -m http.server`."""

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
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Python http.server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            entries=("module:http.server", "module:SimpleHTTPServer", "module:CGIHTTPServer"),
            runtime="python",
        ),
        Match(
            imports=("http.server", "SimpleHTTPServer", "BaseHTTPServer"),
            runtime="python",
            weight=-6,
        ),
    ),
    version=(runtime(),),
    tls=(
        Rule(TLS, (argv(r"http\.server\b.*\s--tls-cert\b"),)),
        Rule(PLAIN, (argv(r"\s-m\s*\S*HTTPServer\b|\s-m\s*http\.server\b"),)),
    ),
    auth=(Rule("none", (argv(r"\s-m\s*\S*HTTPServer\b|\s-m\s*http\.server\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python -m http.server 8000",
            runtime="python 3.11.4",
            entry="module:http.server",
            expect=Identity(
                product="Python http.server",
                version="3.11.4",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server json",
            package="deb:python3.11-minimal 3.11.2",
            expect=Identity(product="Python http.server", version="3.11.4", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server flask",
            installed="pypi:flask 3.0.3",
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server prometheus_client aiohttp.web",
            installed="pypi:aiohttp 3.9.5",
        ),
    ),
)
