"""A Python program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Python",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="python", weight=-9),),
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="asyncio socket",
            expect=Identity(product="Python", version="3.11.4"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:uvicorn 0.30.1",
        ),
    ),
)
