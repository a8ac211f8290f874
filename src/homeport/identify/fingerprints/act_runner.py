"""The runner of Gitea's and Forgejo's actions; it listens for its cache."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    title,
)

FINGERPRINT = Fingerprint(
    product="act_runner",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("act_runner", "forgejo-runner", "act")),
        Match(
            packages=(
                "go:gitea.com/gitea/act_runner",
                "go:code.forgejo.org/forgejo/runner*",
                "go:github.com/nektos/act",
            )
        ),
    ),
    roles=(
        Role(name="Forgejo's", when=(title(r"\S*forgejo-runner"),), product="Forgejo Runner"),
        Role(name="act", when=(title(r"(?:\S*/)?act(?: |$)"),), product="act"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:34567",
            argv="/usr/local/bin/act_runner daemon",
            package="go:gitea.com/gitea/act_runner 0.2.6",
            expect=Identity(product="act_runner", version="0.2.6", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:34567",
            argv="/usr/bin/forgejo-runner daemon",
            expect=Identity(product="Forgejo Runner", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3000", argv="/usr/local/bin/gitea web"),),
)
