"""debugpy's adapter; a connection alone ends a debugging session, so nothing is asked."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="debugpy",
    kind=Kind.DEBUGGER,
    protocol="dap",
    matches=(
        Match(
            packages=("pypi:debugpy",),
            argv=r"[/\\]debugpy[/\\]adapter(?:[/\\]?(?:\s|$)|[/\\]__main__\.py)|-m\s?debugpy\.adapter\b",
        ),
        Match(
            runtime="python",
            argv=r"[/\\]debugpy[/\\]adapter(?:[/\\]?(?:\s|$)|[/\\]__main__\.py)|-m\s?debugpy\.adapter\b",
        ),
    ),
    version=(installed("pypi:debugpy"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none", (argv(r"\s--port\s{port}\b"),)),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv=(
                "/srv/.venv/bin/python "
                "/srv/.venv/lib/python3.11/site-packages/debugpy/adapter --for-server "
                "40001 --host 127.0.0.1 --port 5678"
            ),
            runtime="python 3.11.4",
            installed="pypi:debugpy 1.8.2",
            expect=Identity(
                product="debugpy", version="1.8.2", protocol="dap", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40100",
            argv="/srv/.venv/bin/python -m debugpy.adapter --host 127.0.0.1 --port 40100",
            runtime="python 3.11.4",
            entry="module:debugpy.adapter",
            entry_package="pypi:debugpy 1.8.2",
            expect=Identity(
                product="debugpy", version="1.8.2", protocol="dap", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv="/srv/.venv/bin/python -m debugpy --listen 5678 app.py",
            runtime="python 3.11.4",
            entry="module:debugpy",
            imports="flask",
            installed="pypi:debugpy 1.8.2, pypi:flask 3.0.3",
        ),
        Sample(
            door="tcp 127.0.0.1:5678",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:fastapi 0.115.0",
            imports="debugpy fastapi uvicorn",
        ),
    ),
)
