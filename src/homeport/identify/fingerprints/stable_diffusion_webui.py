"""AUTOMATIC1111's page for Stable Diffusion, and its relatives."""

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
    product="Stable Diffusion web UI",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Stable Diffusion web UI",
    matches=(
        Match(
            imports=("modules.launch_utils", "modules.initialize", "modules.sd_models"),
            runtime="python",
            weight=6,
        ),
    ),
    package_tells_version=False,
    tls=(
        Rule(TLS, (argv(r"\s--tls-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--gradio-auth(?:-path)?\b"),)),
        Rule("none"),
    ),
    over=("gradio",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python launch.py --api",
            runtime="python 3.11.4",
            entry="script:/srv/launch.py",
            imports="modules.launch_utils",
            expect=Identity(
                product="Stable Diffusion web UI",
                framework="Stable Diffusion web UI",
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
            imports="flask gunicorn",
            installed="pypi:flask 3.0.3",
        ),
    ),
)
