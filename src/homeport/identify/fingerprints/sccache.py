"""sccache, the shared cache of compilers."""

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
    product="sccache",
    kind=Kind.DEVTOOL,
    protocol="sccache",
    matches=(
        Match(programs=("sccache", "sccache-dist")),
        Match(packages=("cargo:sccache", "deb:sccache", "brew:sccache")),
    ),
    roles=(Role(name="distribution", when=(title(r"\S*sccache-dist"),), protocol="http"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:4226",
            argv="/home/ada/.cargo/bin/sccache",
            package="cargo:sccache 0.7.5",
            expect=Identity(
                product="sccache", version="0.7.5", protocol="sccache", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4226", argv="/usr/bin/ccache"),),
)
