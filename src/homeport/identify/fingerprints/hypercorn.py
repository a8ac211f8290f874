"""Hypercorn, the ASGI server for HTTP/1, 2 and 3; also what Quart runs on."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Hypercorn",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:hypercorn",)),
        Match(entries=("hypercorn",), runtime="python"),
        Match(imports=("hypercorn",), runtime="python"),
        Match(entries=("quart",), runtime="python"),
        # Quart's own run() starts Hypercorn.
        Match(imports=("quart",), runtime="python", weight=-5),
        Match(replies=(reply("server", r"^hypercorn"),), runtime="python"),
    ),
    version=(installed("pypi:hypercorn"),),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--(?:certfile|keyfile)\b"),
                setting(r"^certfile\s*="),
            ),
        ),
        Rule(PLAIN, (argv(r"(?:^|[/\s])hypercorn\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/hypercorn -b 127.0.0.1:8000 main:app",
            runtime="python 3.11.4",
            entry="command:hypercorn",
            entry_package="pypi:hypercorn 0.17.3",
            app="main:app",
            imports="starlette.applications",
            installed="pypi:starlette 0.38.2",
            expect=Identity(
                product="Hypercorn",
                version="0.17.3",
                framework="Starlette",
                framework_version="0.38.2",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/quart --app main run",
            runtime="python 3.11.4",
            entry="command:quart",
            entry_package="pypi:quart 0.19.6",
            imports="quart",
            installed="pypi:hypercorn 0.17.3, pypi:quart 0.19.6",
            expect=Identity(
                product="Hypercorn",
                version="0.17.3",
                framework="Quart",
                framework_version="0.19.6",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/.venv/bin/python -c 'from multiprocessing.spawn import spawn_main; "
                "spawn_main(tracker_fd=5, pipe_handle=7)' --multiprocessing-fork"
            ),
            runtime="python 3.11.4",
            parents=("/srv/.venv/bin/hypercorn main:app",),
            imports="hypercorn",
            installed="pypi:hypercorn 0.17.3",
            expect=Identity(product="Hypercorn", version="0.17.3", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:hypercorn 0.17.3, pypi:aiohttp 3.9.5",
        ),
    ),
)
