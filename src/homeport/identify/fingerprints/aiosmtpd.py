"""aiosmtpd, an SMTP server for programs and tests."""

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
    product="aiosmtpd",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(packages=("pypi:aiosmtpd",)),
        Match(entries=("aiosmtpd", "module:aiosmtpd"), runtime="python"),
        Match(imports=("aiosmtpd",), runtime="python", weight=-1),
    ),
    version=(installed("pypi:aiosmtpd"),),
    tls=(
        Rule(TLS, (argv(r"\s--(?:smtpscert|tlscert)\b"),)),
        Rule(PLAIN, (argv(r"\baiosmtpd\s"),)),
    ),
    auth=(Rule("none", (argv(r"\baiosmtpd\s"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8025",
            argv="/srv/.venv/bin/python -m aiosmtpd -n -l 127.0.0.1:8025",
            runtime="python 3.11.4",
            entry="module:aiosmtpd",
            entry_package="pypi:aiosmtpd 1.4.6",
            expect=Identity(
                product="aiosmtpd", version="1.4.6", protocol="smtp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8025",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiosmtpd.controller",
            installed="pypi:aiosmtpd 1.4.6",
            expect=Identity(product="aiosmtpd", version="1.4.6", protocol="smtp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8025",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:aiosmtpd 1.4.6",
        ),
    ),
)
