"""websockets, the WebSocket library with its own server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="websockets",
    kind=Kind.APP_SERVER,
    protocol="websocket",
    framework="websockets",
    matches=(
        Match(
            imports=(
                "websockets.server",
                "websockets.asyncio.server",
                "websockets.sync.server",
                "websockets",
            ),
            runtime="python",
            weight=-2,
        ),
    ),
    version=(installed("pypi:websockets"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="asyncio websockets",
            installed="pypi:websockets 12.0",
            expect=Identity(
                product="websockets",
                version="12.0",
                framework="websockets",
                framework_version="12.0",
                protocol="websocket",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:uvicorn 0.30.1, pypi:websockets 12.0",
            imports="fastapi uvicorn websockets",
        ),
    ),
)
