"""TensorBoard, the page of training runs."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="TensorBoard",
    kind=Kind.MONITORING,
    protocol="http",
    framework="TensorBoard",
    matches=(
        Match(packages=("pypi:tensorboard",)),
        Match(entries=("tensorboard", "module:tensorboard.main"), runtime="python"),
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
