"""Werkzeug's development server, which `flask run` and app.run() start."""

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
    product="Werkzeug",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("flask",), runtime="python"),
        Match(imports=("werkzeug.serving",), runtime="python"),
        # app.run() of these is Werkzeug.
        Match(
            imports=("flask", "dash", "apiflask", "flask_restx", "flask_appbuilder"),
            runtime="python",
            weight=-5,
        ),
        Match(entries=("script:manage.py", "django-admin"), argv=r"\srunserver_plus\b"),
        Match(replies=(reply("server", r"^Werkzeug/"),), runtime="python"),
    ),
    version=(
        installed("pypi:werkzeug"),
        reply("server", r"^Werkzeug/(\S+)"),
    ),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\s--cert(?:-file)?\b"),)),
        Rule(PLAIN, (argv(r"(?:^|[/\s])flask\s.*\brun\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/flask --app main run --debug",
            runtime="python 3.11.4",
            entry="command:flask",
            entry_package="pypi:flask 3.0.3",
            imports="flask",
            installed="pypi:flask 3.0.3, pypi:werkzeug 3.0.2",
            expect=Identity(
                product="Werkzeug",
                version="3.0.2",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask",
            installed="pypi:flask 3.0.3, pypi:werkzeug 3.0.3",
            expect=Identity(
                product="Werkzeug",
                version="3.0.3",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/flask run --cert=adhoc",
            runtime="python 3.11.4",
            entry="command:flask",
            entry_package="pypi:flask 3.0.3",
            imports="flask",
            installed="pypi:werkzeug 3.0.3",
            expect=Identity(
                product="Werkzeug",
                version="3.0.3",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=True,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:flask 3.0.3, pypi:werkzeug 3.0.3",
            imports="flask waitress",
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:werkzeug 3.0.3",
            imports="flask gevent.pywsgi",
        ),
    ),
)
