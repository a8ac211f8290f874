"""HBMQTT, the MQTT broker that aMQTT comes from."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="HBMQTT",
    kind=Kind.BROKER,
    protocol="mqtt",
    matches=(
        Match(packages=("pypi:hbmqtt",)),
        Match(entries=("hbmqtt",), runtime="python"),
        Match(imports=("hbmqtt.broker", "hbmqtt"), runtime="python", weight=-1),
    ),
    version=(installed("pypi:hbmqtt"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/srv/.venv/bin/python /srv/.venv/bin/hbmqtt -c broker.yaml",
            runtime="python 3.11.4",
            entry="command:hbmqtt",
            entry_package="pypi:hbmqtt 0.9.6",
            expect=Identity(product="HBMQTT", version="0.9.6", protocol="mqtt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:hbmqtt 0.9.6, pypi:flask 3.0.3",
        ),
    ),
)
