"""gdbgui, a page for gdb."""

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
    product="gdbgui",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="gdbgui",
    matches=(
        Match(packages=("pypi:gdbgui",)),
        Match(entries=("gdbgui",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--(?:key|private-key|certificate)\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--(?:auth-file|user)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gdbgui ./a.out",
            runtime="python 3.11.4",
            entry="command:gdbgui",
            entry_package="pypi:gdbgui 0.15.2",
            expect=Identity(
                product="gdbgui",
                version="0.15.2",
                framework="gdbgui",
                framework_version="0.15.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python gdbgui.py",
            runtime="python 3.11.4",
            entry="script:/srv/gdbgui.py",
            imports="http.server",
            installed="pypi:gdbgui 0.15.2",
        ),
    ),
)
