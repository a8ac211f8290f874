"""ESPHome's dashboard."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="ESPHome",
    kind=Kind.IOT,
    protocol="http",
    framework="ESPHome",
    matches=(
        Match(packages=("pypi:esphome",)),
        Match(entries=("esphome",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv(r"\s--(?:username|password)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6052",
            argv="/srv/.venv/bin/python /srv/.venv/bin/esphome dashboard config",
            runtime="python 3.11.4",
            entry="command:esphome",
            entry_package="pypi:esphome 2024.6.6",
            expect=Identity(
                product="ESPHome",
                version="2024.6.6",
                framework="ESPHome",
                framework_version="2024.6.6",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6052",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:esphome 2024.6.6",
        ),
    ),
)
