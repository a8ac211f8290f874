"""Genie, the web framework of Julia."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Genie",
    imports=("Genie",),
    runs_on=("http-jl",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="Genie",
            expect=Identity(product="HTTP.jl", framework="Genie", protocol="http"),
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
