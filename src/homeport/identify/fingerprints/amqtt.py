"""aMQTT, an MQTT broker in Python."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="aMQTT",
    kind=Kind.BROKER,
    protocol="mqtt",
    matches=(
        Match(packages=("pypi:amqtt",)),
        Match(entries=("amqtt",), runtime="python"),
        Match(imports=("amqtt.broker",), runtime="python", weight=-1),
        Match(imports=("amqtt",), runtime="python", weight=-5),
    ),
    version=(installed("pypi:amqtt"),),
    auth=(
        Rule("none", (setting(r"^allow[-_]anonymous\s*:\s*(?:true|yes)"),)),
        Rule("password", (setting(r"^allow[-_]anonymous\s*:\s*(?:false|no)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/srv/.venv/bin/python /srv/.venv/bin/amqtt -c broker.yaml",
            runtime="python 3.11.4",
            entry="command:amqtt",
            entry_package="pypi:amqtt 0.10.1",
            settings="auth:\nallow-anonymous: false",
            expect=Identity(product="aMQTT", version="0.10.1", protocol="mqtt", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="amqtt.broker",
            installed="pypi:amqtt 0.10.1",
            expect=Identity(product="aMQTT", version="0.10.1", protocol="mqtt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:aiohttp 3.9.5",
            imports="aiohttp.web amqtt.client",
        ),
    ),
)
