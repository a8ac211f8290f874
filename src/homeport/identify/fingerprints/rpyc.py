"""RPyC, remote Python calls, and its registry."""

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
    product="RPyC",
    kind=Kind.APP_SERVER,
    protocol="rpyc",
    matches=(
        Match(packages=("pypi:rpyc",)),
        Match(
            entries=(
                "rpyc_classic",
                "rpyc_classic.py",
                "rpyc_registry",
                "module:rpyc.cli.rpyc_classic",
            ),
            runtime="python",
        ),
        Match(imports=("rpyc",), runtime="python", weight=-2),
    ),
    version=(installed("pypi:rpyc"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:keyfile|certfile)\b"),)),
        Rule(PLAIN, (argv(r"\brpyc_classic\b"),)),
    ),
    auth=(
        Rule("client-cert", (argv(r"\s--ssl-cafile\b"),)),
        Rule("none", (argv(r"\brpyc_classic\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:18812",
            argv="/srv/.venv/bin/python /srv/.venv/bin/rpyc_classic --host 127.0.0.1 -p 18812",
            runtime="python 3.11.4",
            entry="command:rpyc_classic",
            entry_package="pypi:rpyc 6.0.0",
            expect=Identity(
                product="RPyC", version="6.0.0", protocol="rpyc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:18812",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="rpyc.utils.server",
            installed="pypi:rpyc 6.0.0",
            expect=Identity(product="RPyC", version="6.0.0", protocol="rpyc"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:18812",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:rpyc 6.0.0, pypi:aiohttp 3.9.5",
        ),
    ),
)
