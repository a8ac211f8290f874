"""Daphne, the ASGI server of the Django Channels project."""

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
    reply,
)

FINGERPRINT = Fingerprint(
    product="Daphne",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:daphne",)),
        Match(entries=("daphne",), runtime="python"),
        Match(imports=("daphne.server",), runtime="python"),
        Match(replies=(reply("server", r"(?i)^daphne\b"),), runtime="python"),
    ),
    version=(installed("pypi:daphne"),),
    tls=(
        Rule(TLS, (argv(r"\s(?:-e|--endpoint)[\s=]\S*\bssl:"),)),
        Rule(PLAIN, (argv(r"(?:^|[/\s])daphne\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/daphne -p 8000 shop.asgi:application",
            runtime="python 3.11.4",
            entry="command:daphne",
            entry_package="pypi:daphne 4.1.2",
            app="shop.asgi:application",
            imports="django.core.asgi",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="Daphne",
                version="4.1.2",
                framework="Django",
                framework_version="5.0.6",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8443",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/daphne -e "
                "ssl:8443:privateKey=k.pem:certKey=c.pem shop.asgi:application"
            ),
            runtime="python 3.11.4",
            entry="command:daphne",
            entry_package="pypi:daphne 4.1.2",
            expect=Identity(product="Daphne", version="4.1.2", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:daphne 4.1.2, pypi:flask 3.0.3",
        ),
    ),
)
