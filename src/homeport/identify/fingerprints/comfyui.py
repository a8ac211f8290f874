"""ComfyUI, image generation as a graph of nodes."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="ComfyUI",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="ComfyUI",
    matches=(
        Match(
            imports=("comfy.options", "comfy.cli_args", "comfy_execution", "comfyui_version"),
            runtime="python",
            weight=6,
        ),
    ),
    version=(installed("pypi:comfyui"),),
    tls=(
        Rule(TLS, (argv(r"\s--tls-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8188",
            argv="/srv/.venv/bin/python main.py --listen 127.0.0.1 --port 8188",
            runtime="python 3.11.4",
            entry="script:/srv/main.py",
            imports="aiohttp.web comfy.cli_args comfy.options",
            installed="pypi:comfyui 0.3.10",
            expect=Identity(
                product="ComfyUI",
                version="0.3.10",
                framework="ComfyUI",
                framework_version="0.3.10",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8188",
            argv="/srv/.venv/bin/python main.py",
            runtime="python 3.11.4",
            entry="script:/srv/main.py",
            installed="pypi:aiohttp 3.9.5",
            imports="aiohttp.web",
        ),
    ),
)
