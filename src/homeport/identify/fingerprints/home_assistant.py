"""Home Assistant."""

from homeport.identify.fingerprint import (
    TLS,
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
    product="Home Assistant",
    kind=Kind.IOT,
    protocol="http",
    framework="Home Assistant",
    matches=(
        Match(packages=("pypi:homeassistant",)),
        Match(entries=("hass", "module:homeassistant"), runtime="python"),
        Match(imports=("homeassistant",), runtime="python"),
    ),
    version=(installed("pypi:homeassistant"),),
    tls=(Rule(TLS, (setting(r"^ssl_certificate:\s*\S"),)),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8123",
            argv="/srv/.venv/bin/python -m homeassistant --config /config",
            runtime="python 3.11.4",
            entry="module:homeassistant",
            entry_package="pypi:homeassistant 2024.7.1",
            expect=Identity(
                product="Home Assistant",
                version="2024.7.1",
                framework="Home Assistant",
                framework_version="2024.7.1",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8123",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:homeassistant 2024.7.1, pypi:aiohttp 3.9.5",
        ),
    ),
)
