"""Chainlit, pages for conversations with a model."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, environ

FINGERPRINT = Fingerprint(
    product="Chainlit",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Chainlit",
    matches=(
        Match(packages=("pypi:chainlit",)),
        Match(entries=("chainlit",), runtime="python"),
    ),
    auth=(Rule("password", (environ("CHAINLIT_AUTH_SECRET", r"."),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/chainlit run app.py -w",
            runtime="python 3.11.4",
            entry="command:chainlit",
            entry_package="pypi:chainlit 1.1.306",
            imports="chainlit",
            expect=Identity(
                product="Chainlit",
                version="1.1.306",
                framework="Chainlit",
                framework_version="1.1.306",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python chainlit.py",
            runtime="python 3.11.4",
            entry="script:/srv/chainlit.py",
            imports="http.server",
            installed="pypi:chainlit 1.1.306",
        ),
    ),
)
