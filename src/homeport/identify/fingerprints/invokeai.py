"""InvokeAI, a studio for generated images."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="InvokeAI",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="InvokeAI",
    matches=(
        Match(packages=("pypi:invokeai",)),
        Match(entries=("invokeai-web",), runtime="python"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/srv/.venv/bin/python /srv/.venv/bin/invokeai-web",
            runtime="python 3.11.4",
            entry="command:invokeai-web",
            entry_package="pypi:invokeai 4.2.6",
            expect=Identity(
                product="InvokeAI",
                version="4.2.6",
                framework="InvokeAI",
                framework_version="4.2.6",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/srv/.venv/bin/python invokeai_web.py",
            runtime="python 3.11.4",
            entry="script:/srv/invokeai_web.py",
            imports="http.server",
            installed="pypi:invokeai 4.2.6",
        ),
    ),
)
