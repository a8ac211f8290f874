"""Sonarr, Radarr and their family, which manage collections."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Sonarr",
    kind=Kind.MEDIA,
    protocol="http",
    framework="ASP.NET Core",
    matches=(
        Match(programs=("Sonarr", "Radarr", "Prowlarr", "Lidarr", "Readarr", "Whisparr")),
        Match(
            entries=(
                "script:Sonarr.exe",
                "script:NzbDrone.exe",
                "script:Radarr.dll",
                "script:Sonarr.dll",
                "script:Prowlarr.dll",
                "script:Lidarr.dll",
                "script:Readarr.dll",
            )
        ),
    ),
    package_tells_version=False,
    framework_version=(installed("nuget:microsoft.aspnetcore.app"),),
    roles=(
        Role(name="Radarr", when=(argv(r"/Radarr\b"),), product="Radarr"),
        Role(name="Prowlarr", when=(argv(r"/Prowlarr\b"),), product="Prowlarr"),
        Role(name="Lidarr", when=(argv(r"/Lidarr\b"),), product="Lidarr"),
        Role(name="Readarr", when=(argv(r"/Readarr\b"),), product="Readarr"),
        Role(name="Whisparr", when=(argv(r"/Whisparr\b"),), product="Whisparr"),
    ),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8989",
            argv="/opt/Sonarr/Sonarr -nobrowser",
            runtime="dotnet 8.0.4",
            entry="script:/opt/Sonarr/Sonarr",
            installed="nuget:microsoft.aspnetcore.app 6.0.29",
            expect=Identity(
                product="Sonarr",
                framework="ASP.NET Core",
                framework_version="6.0.29",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 0.0.0.0:7878",
            argv="/opt/Radarr/Radarr -nobrowser",
            runtime="dotnet 8.0.4",
            entry="script:/opt/Radarr/Radarr",
            expect=Identity(product="Radarr", framework="ASP.NET Core", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6767",
            argv="/opt/bazarr/bazarr.py",
            runtime="python 3.11.4",
            entry="script:/opt/bazarr/bazarr.py",
        ),
    ),
)
