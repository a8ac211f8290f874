"""Open WebUI, a page for conversations with local models."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Open WebUI",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Open WebUI",
    matches=(
        Match(packages=("pypi:open-webui",)),
        Match(entries=("open-webui",), runtime="python"),
        Match(argv=r"\bopen_webui\.main:app\b", runtime="python"),
    ),
    version=(installed("pypi:open-webui"),),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (environ("WEBUI_AUTH", r"(?i)^(?:false|0)$"),)),
        Rule("password"),
    ),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/open-webui serve",
            runtime="python 3.11.4",
            entry="command:open-webui",
            entry_package="pypi:open-webui 0.3.8",
            expect=Identity(
                product="Open WebUI",
                version="0.3.8",
                framework="Open WebUI",
                framework_version="0.3.8",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/open-webui serve",
            runtime="python 3.11.4",
            entry="command:open-webui",
            entry_package="pypi:open-webui 0.3.8",
            environ="WEBUI_AUTH=False",
            expect=Identity(
                product="Open WebUI",
                version="0.3.8",
                framework="Open WebUI",
                framework_version="0.3.8",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:open-webui 0.3.8",
        ),
    ),
)
