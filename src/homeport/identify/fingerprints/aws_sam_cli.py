"""AWS SAM CLI, Lambda functions run locally."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="AWS SAM CLI",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(packages=("pypi:aws-sam-cli",)),
        Match(entries=("sam",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sam local start-api",
            runtime="python 3.11.4",
            entry="command:sam",
            entry_package="pypi:aws-sam-cli 1.120.0",
            expect=Identity(
                product="AWS SAM CLI", version="1.120.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python sam.py",
            runtime="python 3.11.4",
            entry="script:/srv/sam.py",
            imports="http.server",
            installed="pypi:aws-sam-cli 1.120.0",
        ),
    ),
)
