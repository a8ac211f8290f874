"""LMDeploy's interface to compressed models."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, argv

FINGERPRINT = Fingerprint(
    product="LMDeploy",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="LMDeploy",
    matches=(
        Match(packages=("pypi:lmdeploy",)),
        Match(entries=("lmdeploy",), runtime="python"),
    ),
    auth=(
        Rule("key", (argv(r"\s--api-keys\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:23333",
            argv="/srv/.venv/bin/python /srv/.venv/bin/lmdeploy serve api_server m",
            runtime="python 3.11.4",
            entry="command:lmdeploy",
            entry_package="pypi:lmdeploy 0.5.0",
            expect=Identity(
                product="LMDeploy",
                version="0.5.0",
                framework="LMDeploy",
                framework_version="0.5.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:23333",
            argv="/srv/.venv/bin/python lmdeploy.py",
            runtime="python 3.11.4",
            entry="script:/srv/lmdeploy.py",
            imports="http.server",
            installed="pypi:lmdeploy 0.5.0",
        ),
    ),
)
