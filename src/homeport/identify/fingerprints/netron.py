"""Netron, which draws models."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Netron",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Netron",
    matches=(
        Match(packages=("pypi:netron",)),
        Match(entries=("netron",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/netron model.onnx",
            runtime="python 3.11.4",
            entry="command:netron",
            entry_package="pypi:netron 7.8.2",
            expect=Identity(
                product="Netron",
                version="7.8.2",
                framework="Netron",
                framework_version="7.8.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python netron.py",
            runtime="python 3.11.4",
            entry="script:/srv/netron.py",
            imports="http.server",
            installed="pypi:netron 7.8.2",
        ),
    ),
)
