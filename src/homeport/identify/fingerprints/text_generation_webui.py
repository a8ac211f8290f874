"""text-generation-webui, a page and an interface for local models."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="text-generation-webui",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="text-generation-webui",
    matches=(
        Match(
            imports=("modules.text_generation", "modules.block_requests"),
            runtime="python",
            weight=6,
        ),
    ),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--gradio-auth(?:-path)?\b"),)),
        Rule("key", (argv(r"\s--api-key\b"),)),
        Rule("none"),
    ),
    over=("gradio",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python server.py --api --listen-port 7860",
            runtime="python 3.11.4",
            entry="script:/srv/server.py",
            imports="gradio modules.block_requests modules.text_generation",
            expect=Identity(
                product="text-generation-webui",
                framework="text-generation-webui",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:fastapi 0.115.0",
        ),
    ),
)
