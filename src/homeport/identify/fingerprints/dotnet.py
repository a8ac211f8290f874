"""A .NET program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product=".NET",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="dotnet", weight=-9),),
    package_tells_version=False,
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/share/dotnet/dotnet Worker.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Worker.dll",
            installed="nuget:newtonsoft.json 13.0.3",
            expect=Identity(product=".NET", version="8.0.4"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Shop.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Shop.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
