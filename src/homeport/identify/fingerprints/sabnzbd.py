"""SABnzbd, the newsreader."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="SABnzbd",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(packages=("deb:sabnzbdplus",)),
        Match(entries=("script:SABnzbd.py", "script:sabnzbdplus", "sabnzbd"), runtime="python"),
        Match(imports=("sabnzbd",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python SABnzbd.py -b 0",
            runtime="python 3.11.4",
            entry="script:/srv/SABnzbd.py",
            imports="sabnzbd",
            expect=Identity(product="SABnzbd", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:flask 3.0.3",
        ),
    ),
)
