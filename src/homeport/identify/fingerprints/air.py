"""air, which rebuilds Go programs, with its proxy that reloads the browser."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="air",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(
        Match(
            programs=("air",),
            packages=("go:github.com/air-verse/air", "go:github.com/cosmtrek/air"),
        ),
        Match(packages=("go:github.com/air-verse/air", "go:github.com/cosmtrek/air")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv="/srv/go/bin/air",
            package="go:github.com/air-verse/air 1.52.0",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(product="air", version="1.52.0", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/tmp/main",
            runtime="go 1.22.3",
            imports="net/http",
            parents=("/srv/go/bin/air",),
        ),
    ),
)
