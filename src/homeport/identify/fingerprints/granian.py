"""Granian, the Rust server for ASGI, WSGI and RSGI applications."""

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
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Granian",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:granian",)),
        Match(entries=("granian",), runtime="python"),
        Match(imports=("granian",), runtime="python"),
        Match(title=r"granian(?: worker)?(?:$|[\s-])", libraries=("_granian*",)),
    ),
    version=(installed("pypi:granian"),),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--ssl-(?:keyfile|certificate)\b"),
                environ("GRANIAN_SSL_CERTIFICATE", r"."),
            ),
        ),
        Rule(PLAIN, (argv(r"(?:^|[/\s])granian\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/granian --interface asgi --port 8000 main:app"
            ),
            runtime="python 3.11.4",
            entry="command:granian",
            entry_package="pypi:granian 1.6.0",
            app="main:app",
            imports="litestar",
            installed="pypi:litestar 2.9.0",
            expect=Identity(
                product="Granian",
                version="1.6.0",
                framework="Litestar",
                framework_version="2.9.0",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/granian --interface wsgi main:app",
            runtime="python 3.11.4",
            entry="command:granian",
            entry_package="pypi:granian 1.6.0",
            environ="GRANIAN_SSL_CERTIFICATE=/srv/c.pem",
            expect=Identity(product="Granian", version="1.6.0", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:granian 1.6.0, pypi:flask 3.0.3",
        ),
    ),
)
