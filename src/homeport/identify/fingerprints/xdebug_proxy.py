"""The DBGp proxy, which hands Xdebug's connections to several editors."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="DBGp proxy",
    kind=Kind.DEBUGGER,
    protocol="dbgp",
    never_probe=True,
    matches=(
        Match(programs=("dbgpProxy", "dbgp-proxy")),
        Match(entries=("pydbgpproxy",)),
        Match(packages=("go:github.com/derickr/dbgp-tools*",)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9003",
            argv="/usr/local/bin/dbgpProxy",
            package="go:github.com/derickr/dbgp-tools 0.6.0",
            runtime="go 1.22.3",
            expect=Identity(
                product="DBGp proxy", version="0.6.0", protocol="dbgp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9003",
            argv="/usr/local/bin/dbgpClient-x",
            package="go:example.org/x",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
