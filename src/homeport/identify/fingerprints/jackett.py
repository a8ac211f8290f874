"""Jackett, which searches trackers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Jackett",
    kind=Kind.MEDIA,
    protocol="http",
    framework="ASP.NET Core",
    matches=(
        Match(programs=("jackett",)),
        Match(entries=("script:jackett.dll", "script:jackett", "script:JackettConsole.exe")),
    ),
    framework_version=(installed("nuget:microsoft.aspnetcore.app"),),
    package_tells_version=False,
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:9117",
            argv="/opt/Jackett/jackett --NoUpdates",
            runtime="dotnet 8.0.4",
            entry="script:/opt/Jackett/jackett",
            expect=Identity(product="Jackett", framework="ASP.NET Core", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9117",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
