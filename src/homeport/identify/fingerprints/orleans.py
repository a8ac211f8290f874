"""Orleans, whose silos talk to each other beside what the application serves."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Orleans",
    kind=Kind.APP_SERVER,
    protocol="orleans",
    matches=(
        Match(
            installed=("nuget:microsoft.orleans.server", "nuget:microsoft.orleans.runtime"),
            runtime="dotnet",
            weight=-6,
        ),
    ),
    version=(
        installed("nuget:microsoft.orleans.server"),
        installed("nuget:microsoft.orleans.runtime"),
    ),
    package_tells_version=False,
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:11111",
            argv="/usr/share/dotnet/dotnet Silo.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Silo.dll",
            installed="nuget:microsoft.orleans.server 8.1.0",
            expect=Identity(product="Orleans", version="8.1.0", protocol="orleans"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Shop.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Shop.dll",
            installed="nuget:microsoft.orleans.server 8.1.0, nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
