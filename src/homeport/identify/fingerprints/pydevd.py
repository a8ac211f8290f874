"""pydevd waiting as a server, the debugger of PyCharm."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="pydevd",
    kind=Kind.DEBUGGER,
    protocol="pydevd",
    matches=(Match(argv=r"[/\s]pydevd(?:\.py)?\s(?:.*\s)?--server\b", runtime="python"),),
    version=(installed("pypi:pydevd"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv=(
                "/srv/.venv/bin/python /opt/pycharm/plugins/pydev/pydevd.py --server "
                "--port 5678 --file app.py"
            ),
            runtime="python 3.11.4",
            installed="pypi:pydevd 3.1.0",
            expect=Identity(
                product="pydevd", version="3.1.0", protocol="pydevd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5678",
            argv=(
                "/srv/.venv/bin/python /opt/pycharm/plugins/pydev/pydevd.py --client "
                "127.0.0.1 --port 40000 --file app.py"
            ),
            runtime="python 3.11.4",
            imports="flask",
        ),
    ),
)
