"""uploadserver, http.server that also takes files."""

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
    product="uploadserver",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(packages=("pypi:uploadserver",)),
        Match(entries=("module:uploadserver", "uploadserver"), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s(?:-c|--server-certificate)\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--basic-auth\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python -m uploadserver",
            runtime="python 3.11.4",
            entry="module:uploadserver",
            entry_package="pypi:uploadserver 5.2.2",
            expect=Identity(
                product="uploadserver", version="5.2.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python uploadserver.py",
            runtime="python 3.11.4",
            entry="script:/srv/uploadserver.py",
            imports="http.server",
            installed="pypi:uploadserver 5.2.2",
        ),
    ),
)
