"""AList, files of many stores in the browser."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="AList",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("alist", "openlist")),
        Match(
            packages=(
                "go:github.com/alist-org/alist*",
                "go:github.com/OpenListTeam/OpenList*",
                "brew:alist",
            )
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5244",
            argv="/opt/alist/alist server",
            package="go:github.com/alist-org/alist/v3 3.30.0",
            expect=Identity(product="AList", version="3.30.0", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5244", argv="/usr/bin/anilist"),),
)
