"""WebSSH, a terminal over SSH in the browser."""

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
    product="WebSSH",
    kind=Kind.REMOTE,
    protocol="http",
    framework="Tornado",
    framework_version=(installed("pypi:tornado"),),
    matches=(
        Match(packages=("pypi:webssh",)),
        Match(entries=("wssh",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--certfile\b"),)),
        Rule(PLAIN, (argv(r"\bwssh\b"),)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/wssh --port=8888",
            runtime="python 3.11.4",
            entry="command:wssh",
            entry_package="pypi:webssh 1.6.2",
            installed="pypi:tornado 6.4.1",
            expect=Identity(
                product="WebSSH",
                version="1.6.2",
                framework="Tornado",
                framework_version="6.4.1",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python wssh.py",
            runtime="python 3.11.4",
            entry="script:/srv/wssh.py",
            imports="http.server",
            installed="pypi:webssh 1.6.2",
        ),
    ),
)
