"""NiceGUI, web pages written in Python alone."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="NiceGUI",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="NiceGUI",
    matches=(
        Match(packages=("pypi:nicegui",)),
        Match(entries=("nicegui",), runtime="python"),
        Match(imports=("nicegui",), runtime="python", weight=5),
    ),
    version=(installed("pypi:nicegui"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="nicegui fastapi",
            installed="pypi:nicegui 1.4.29",
            expect=Identity(
                product="NiceGUI",
                version="1.4.29",
                framework="NiceGUI",
                framework_version="1.4.29",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/srv/.venv/bin/python -c 'from multiprocessing.spawn import spawn_main; "
                "spawn_main(tracker_fd=5)' --multiprocessing-fork"
            ),
            runtime="python 3.11.4",
            imports="nicegui",
            installed="pypi:nicegui 1.4.29",
            expect=Identity(
                product="NiceGUI",
                version="1.4.29",
                framework="NiceGUI",
                framework_version="1.4.29",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="fastapi nicegui",
            installed="pypi:nicegui 1.4.29",
        ),
    ),
)
