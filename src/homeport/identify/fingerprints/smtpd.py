"""The SMTP server that Python had in its standard library until 3.12."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Python smtpd",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(entries=("module:smtpd",), runtime="python"),
        Match(imports=("smtpd",), runtime="python", weight=-3),
    ),
    version=(runtime(),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/srv/.venv/bin/python -m smtpd -n -c DebuggingServer localhost:1025",
            runtime="python 3.11.4",
            entry="module:smtpd",
            expect=Identity(
                product="Python smtpd", version="3.11.4", protocol="smtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:flask 3.0.3",
        ),
    ),
)
