"""rr, which replays a recorded run for gdb."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="rr",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(
        Match(programs=("rr",), argv=r"\s(?:replay|record)\b"),
        Match(packages=("deb:rr", "rpm:rr")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:50505",
            argv="/usr/bin/rr replay -s 50505",
            package="deb:rr 5.6.0",
            expect=Identity(product="rr", version="5.6.0", protocol="gdb", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/rr serve",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
