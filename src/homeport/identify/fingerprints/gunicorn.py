"""gunicorn, the WSGI server that forks its workers."""

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
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="gunicorn",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:gunicorn",)),
        Match(entries=("gunicorn",), runtime="python"),
        Match(imports=("gunicorn.app",), runtime="python"),
        Match(title=r"gunicorn: (?:master|worker) \["),
        Match(replies=(reply("server", r"^gunicorn\b"),), runtime="python"),
    ),
    version=(installed("pypi:gunicorn"),),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--(?:certfile|keyfile)\b"),
                environ("GUNICORN_CMD_ARGS", r"--certfile"),
                setting(r"^certfile\s*=\s*[\"\']"),
            ),
        ),
        Rule(PLAIN, (argv(r"(?:^|[/\s])gunicorn\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn -w 4 -b 127.0.0.1:8000 main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="flask",
            installed="pypi:flask 3.0.3",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="'gunicorn: worker [main:app]'",
            runtime="python 3.11.4",
            installed="pypi:gunicorn 22.0.0",
            exe="/srv/.venv/bin/python3.11",
            name="gunicorn",
            expect=Identity(product="gunicorn", version="22.0.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8443",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/gunicorn --certfile c.pem "
                "--keyfile k.pem main:app"
            ),
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            expect=Identity(product="gunicorn", version="22.0.0", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python gunicorn.py",
            runtime="python 3.11.4",
            entry="script:/srv/gunicorn.py",
            installed="pypi:gunicorn 22.0.0",
            imports="http.server",
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            installed="pypi:gunicorn 22.0.0",
        ),
    ),
)
