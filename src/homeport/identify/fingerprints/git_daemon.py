"""git daemon, repositories over Git's own protocol."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="git daemon",
    kind=Kind.FILES,
    protocol="git",
    matches=(
        Match(programs=("git-daemon",)),
        Match(programs=("git",), argv=r"\bgit\S* (?:\S+ )*daemon\b"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9418",
            argv="/usr/lib/git-core/git-daemon --base-path=/srv --export-all",
            package="deb:git 2.39.2",
            expect=Identity(
                product="git daemon", version="2.39.2", protocol="git", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/git-http-backend"),),
)
