"""Oxygen, the small web framework of Julia."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Oxygen",
    imports=("Oxygen",),
    runs_on=("http-jl",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="Oxygen HTTP",
            expect=Identity(product="HTTP.jl", framework="Oxygen", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="HTTP",
        ),
    ),
)
