"""ipykernel, the Python kernel of a notebook: five ZeroMQ sockets signed with a key."""

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
    product="ipykernel",
    kind=Kind.NOTEBOOK,
    protocol="zmtp",
    matches=(
        Match(packages=("pypi:ipykernel",)),
        Match(entries=("module:ipykernel_launcher", "module:ipykernel"), runtime="python"),
        # It has debugpy in it, but that is not what listens.
        Match(argv=r"-m\s?ipykernel_launcher\s", runtime="python"),
    ),
    version=(installed("pypi:ipykernel"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:40321",
            argv=(
                "/srv/.venv/bin/python -m ipykernel_launcher -f "
                "/home/ada/.local/share/jupyter/runtime/kernel-1.json"
            ),
            runtime="python 3.11.4",
            entry="module:ipykernel_launcher",
            entry_package="pypi:ipykernel 6.29.5",
            expect=Identity(
                product="ipykernel", version="6.29.5", protocol="zmtp", tls=False, auth="key"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:40321",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="zmq",
            installed="pypi:ipykernel 6.29.5, pypi:pyzmq 26.0.3",
        ),
    ),
)
