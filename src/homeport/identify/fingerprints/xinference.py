"""Xinference, which serves models of many kinds."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, argv

FINGERPRINT = Fingerprint(
    product="Xinference",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Xinference",
    matches=(
        Match(packages=("pypi:xinference",)),
        Match(
            entries=(
                "xinference-local",
                "xinference-supervisor",
                "xinference-worker",
                "xinference",
            ),
            runtime="python",
        ),
    ),
    auth=(
        Rule("password", (argv(r"\s--auth-config\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9997",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/xinference-local --host 127.0.0.1 --port 9997"
            ),
            runtime="python 3.11.4",
            entry="command:xinference-local",
            entry_package="pypi:xinference 0.13.0",
            expect=Identity(
                product="Xinference",
                version="0.13.0",
                framework="Xinference",
                framework_version="0.13.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9997",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:xinference 0.13.0, pypi:fastapi 0.115.0",
        ),
    ),
)
