"""Pluto, the notebook for Julia."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Pluto",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Pluto",
    matches=(
        Match(imports=("Pluto",), runtime="julia"),
        Match(argv=r"\bPluto\.run\(", runtime="julia"),
    ),
    package_tells_version=False,
    auth=(Rule("token"),),
    over=("http-jl",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/julia -e 'using Pluto; Pluto.run()'",
            runtime="julia",
            entry="inline:-e",
            imports="Pluto",
            expect=Identity(product="Pluto", framework="Pluto", protocol="http", auth="token"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="HTTP",
        ),
    ),
)
