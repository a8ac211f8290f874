"""dotnet watch, whose socket tells the browser to reload."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, runtime

FINGERPRINT = Fingerprint(
    product="dotnet watch",
    kind=Kind.DEV_SERVER,
    protocol="websocket",
    matches=(
        Match(argv=r"\bdotnet(?:\.dll)? watch\b|/dotnet-watch\.dll\b", runtime="dotnet"),
        Match(entries=("script:dotnet-watch.dll",)),
    ),
    package_tells_version=False,
    version=(runtime(),),
    auth=(Rule("key"),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:44321",
            argv="/usr/share/dotnet/sdk/8.0.204/dotnet-watch.dll run",
            exe="/usr/share/dotnet/dotnet",
            runtime="dotnet 8.0.4",
            entry="script:/usr/share/dotnet/sdk/dotnet-watch.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
            expect=Identity(
                product="dotnet watch", version="8.0.4", protocol="websocket", auth="key"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Shop.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Shop.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
            parents=("/usr/share/dotnet/dotnet watch run",),
        ),
    ),
)
