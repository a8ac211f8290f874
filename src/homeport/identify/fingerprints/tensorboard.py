"""TensorBoard, the page of training runs, and the server that reads them."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="TensorBoard",
    kind=Kind.MONITORING,
    protocol="http",
    framework="TensorBoard",
    matches=(
        Match(packages=("pypi:tensorboard",)),
        Match(entries=("tensorboard", "module:tensorboard.main"), runtime="python"),
        Match(argv=r"/tensorboard_data_server/bin/server\s"),
    ),
    version=(installed("pypi:tensorboard"),),
    package_tells_version=False,
    roles=(
        Role(
            name="data server",
            when=(argv(r"/tensorboard_data_server/bin/server\s"),),
            protocol="grpc",
            framework="",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/tensorboard --logdir runs",
            runtime="python 3.11.4",
            entry="command:tensorboard",
            entry_package="pypi:tensorboard 2.17.0",
            expect=Identity(
                product="TensorBoard",
                version="2.17.0",
                framework="TensorBoard",
                framework_version="2.17.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:44093",
            argv=(
                "/srv/.venv/lib/python3.11/site-packages/tensorboard_data_server/bin/server "
                "--logdir=runs --port=0"
            ),
            expect=Identity(product="TensorBoard", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:tensorboard 2.17.0, pypi:fastapi 0.115.0",
        ),
    ),
)
