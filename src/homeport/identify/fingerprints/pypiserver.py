"""pypiserver, a small package index."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="pypiserver",
    kind=Kind.FILES,
    protocol="http",
    framework="pypiserver",
    matches=(
        Match(packages=("pypi:pypiserver",)),
        Match(entries=("pypi-server", "module:pypiserver"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv(r"\s(?:-a|--authenticate)[\s=]\S*\b(?:download|list)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pypi-server run -p 8080 packages",
            runtime="python 3.11.4",
            entry="command:pypi-server",
            entry_package="pypi:pypiserver 2.1.1",
            expect=Identity(
                product="pypiserver",
                version="2.1.1",
                framework="pypiserver",
                framework_version="2.1.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/pypi-server run -a update,download "
                "-P .htpasswd packages"
            ),
            runtime="python 3.11.4",
            entry="command:pypi-server",
            entry_package="pypi:pypiserver 2.1.1",
            expect=Identity(
                product="pypiserver",
                version="2.1.1",
                framework="pypiserver",
                framework_version="2.1.1",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:pypiserver 2.1.1",
        ),
    ),
)
