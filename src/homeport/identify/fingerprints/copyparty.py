"""copyparty, a file server of many protocols."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="copyparty",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(packages=("pypi:copyparty",)),
        Match(
            entries=("copyparty", "script:copyparty-sfx.py", "module:copyparty"), runtime="python"
        ),
    ),
    roles=(Role(name="FTP", when=(option("--ftp"),), ports=(3921,), protocol="ftp"),),
    auth=(Rule("password", (argv(r"\s-a\s?\S+:\S"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3923",
            argv="/srv/.venv/bin/python /srv/.venv/bin/copyparty -v /srv::r",
            runtime="python 3.11.4",
            entry="command:copyparty",
            entry_package="pypi:copyparty 1.13.2",
            expect=Identity(product="copyparty", version="1.13.2", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3923",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:copyparty 1.13.2, pypi:fastapi 0.115.0",
        ),
    ),
)
