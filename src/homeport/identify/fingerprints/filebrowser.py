"""File Browser, files in the browser."""

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
    product="File Browser",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("filebrowser",)),
        Match(packages=("go:github.com/filebrowser/filebrowser*", "brew:filebrowser")),
    ),
    tls=(Rule(TLS, (argv(r"\s(?:-t|--cert)\b"),)), Rule(PLAIN)),
    auth=(Rule("none", (argv(r"--no-?auth\b"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/filebrowser -r /srv",
            package="go:github.com/filebrowser/filebrowser/v2 2.27.0",
            expect=Identity(
                product="File Browser",
                version="2.27.0",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/filezilla"),),
)
