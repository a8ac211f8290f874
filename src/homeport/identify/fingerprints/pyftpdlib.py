"""pyftpdlib, an FTP server in Python."""

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
    product="pyftpdlib",
    kind=Kind.FILES,
    protocol="ftp",
    matches=(
        Match(packages=("pypi:pyftpdlib",)),
        Match(entries=("module:pyftpdlib", "pyftpdlib", "ftpd"), runtime="python"),
        Match(imports=("pyftpdlib",), runtime="python"),
    ),
    version=(installed("pypi:pyftpdlib"),),
    tls=(
        Rule(TLS, (argv(r"\s--tls\b"),)),
        Rule(PLAIN, (argv(r"-m\s?pyftpdlib\b"),)),
    ),
    auth=(
        Rule("password", (argv(r"\s(?:-u|--username)[\s=]"),)),
        Rule("none", (argv(r"-m\s?pyftpdlib\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2121",
            argv="/srv/.venv/bin/python -m pyftpdlib -p 2121",
            runtime="python 3.11.4",
            entry="module:pyftpdlib",
            entry_package="pypi:pyftpdlib 1.5.10",
            expect=Identity(
                product="pyftpdlib", version="1.5.10", protocol="ftp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2121",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="pyftpdlib.servers",
            installed="pypi:pyftpdlib 1.5.10",
            expect=Identity(product="pyftpdlib", version="1.5.10", protocol="ftp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2121",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:pyftpdlib 1.5.10, pypi:aiohttp 3.9.5",
        ),
    ),
)
