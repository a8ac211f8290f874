"""RavenDB, the document database."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, package

FINGERPRINT = Fingerprint(
    product="RavenDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("Raven.Server",)),
        Match(entries=("script:Raven.Server.dll", "script:Raven.Server")),
    ),
    roles=(Role(name="TCP", ports=(38888,), protocol="ravendb-tcp", never_probe=True),),
    package_tells_version=False,
    version=(package("deb:ravendb"),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/RavenDB/Server/Raven.Server",
            runtime="dotnet 8.0.4",
            entry="script:/opt/RavenDB/Server/Raven.Server",
            installed="nuget:microsoft.aspnetcore.app 8.0.3",
            expect=Identity(product="RavenDB", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:ravendb.client 6.0.4, nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
