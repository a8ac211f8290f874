"""Seq, structured logs."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample

FINGERPRINT = Fingerprint(
    product="Seq",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("seqsvr", "Seq")),
        Match(entries=("script:Seq.dll", "script:seqsvr.dll")),
    ),
    roles=(Role(name="ingestion", ports=(5341,), protocol="http"),),
    package_tells_version=False,
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5341",
            argv="/bin/seqsvr/Seq run",
            exe="/bin/seqsvr/Seq",
            runtime="dotnet 8.0.4",
            entry="script:/bin/seqsvr/Seq.dll",
            expect=Identity(product="Seq", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5341",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:serilog.sinks.seq 7.0.0, nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
