"""proxy.py, a proxy in pure Python."""

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
    product="proxy.py",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(packages=("pypi:proxy-py",)),
        Match(entries=("proxy", "module:proxy"), runtime="python"),
        Match(imports=("proxy.proxy",), runtime="python"),
    ),
    version=(installed("pypi:proxy-py"),),
    tls=(
        Rule(TLS, (argv(r"\s--cert-file\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--basic-auth\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8899",
            argv="/srv/.venv/bin/python /srv/.venv/bin/proxy --port 8899",
            runtime="python 3.11.4",
            entry="command:proxy",
            entry_package="pypi:proxy-py 2.4.4",
            expect=Identity(
                product="proxy.py", version="2.4.4", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8899",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:proxy-py 2.4.4, pypi:aiohttp 3.9.5",
        ),
    ),
)
