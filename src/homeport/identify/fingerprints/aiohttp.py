"""aiohttp's web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="aiohttp",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="aiohttp",
    framework_version=(installed("pypi:aiohttp"),),
    matches=(
        Match(packages=("pypi:aiohttp",)),
        Match(entries=("module:aiohttp.web",), runtime="python"),
        Match(imports=("aiohttp.web",), runtime="python", weight=-1),
        # Most that import no more than this are clients.
        Match(imports=("aiohttp",), runtime="python", weight=-8),
        Match(replies=(reply("server", r"\baiohttp/"),), runtime="python"),
        Match(entries=("adev",), runtime="python"),
    ),
    version=(
        installed("pypi:aiohttp"),
        reply("server", r"\baiohttp/(\S+)"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:aiohttp 3.9.5",
            expect=Identity(
                product="aiohttp",
                version="3.9.5",
                framework="aiohttp",
                framework_version="3.9.5",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:aiohttp 3.9.5, pypi:fastapi 0.115.0, pypi:uvicorn 0.30.1",
            imports="aiohttp.ClientSession fastapi uvicorn",
        ),
    ),
)
