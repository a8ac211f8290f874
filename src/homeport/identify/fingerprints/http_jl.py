"""HTTP.jl, the web server for Julia."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="HTTP.jl",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(imports=("HTTP", "Genie", "Oxygen", "Mux", "Bonito", "Dash"), runtime="julia"),),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="Genie Genie.Router",
            expect=Identity(product="HTTP.jl", framework="Genie", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/julia server.jl",
            runtime="julia",
            entry="script:/srv/server.jl",
            imports="Sockets",
        ),
    ),
)
