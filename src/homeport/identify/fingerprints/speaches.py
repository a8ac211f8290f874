"""speaches, once faster-whisper-server: speech to text and back."""

from homeport.identify.fingerprint import (
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
    product="speaches",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="speaches",
    matches=(
        Match(packages=("pypi:speaches",)),
        Match(entries=("speaches",), runtime="python"),
        Match(argv=r"\b(?:speaches|faster_whisper_server)\.main:", runtime="python"),
    ),
    version=(
        installed("pypi:speaches"),
        installed("pypi:faster-whisper-server"),
    ),
    auth=(
        Rule("key", (environ("API_KEY", r"."),)),
        Rule("none"),
    ),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/uvicorn --factory speaches.main:create_app"
            ),
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            installed="pypi:speaches 0.6.0",
            expect=Identity(
                product="speaches",
                version="0.6.0",
                framework="speaches",
                framework_version="0.6.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python speaches.py",
            runtime="python 3.11.4",
            entry="script:/srv/speaches.py",
            imports="http.server",
            installed="pypi:speaches 0.6.0",
        ),
    ),
)
