"""Jellyfin, films and music from home."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Jellyfin",
    kind=Kind.MEDIA,
    protocol="http",
    framework="ASP.NET Core",
    matches=(
        Match(programs=("jellyfin",)),
        Match(entries=("script:jellyfin.dll", "script:jellyfin")),
        Match(packages=("deb:jellyfin-server", "deb:jellyfin")),
    ),
    version=(package("deb:jellyfin*"), installed("nuget:jellyfin")),
    framework_version=(installed("nuget:microsoft.aspnetcore.app"),),
    roles=(
        Role(
            name="discovery",
            ports=(7359,),
            transport=Transport.UDP,
            protocol="jellyfin-discovery",
            framework="",
        ),
        Role(name="SSDP", ports=(1900,), transport=Transport.UDP, protocol="ssdp", framework=""),
    ),
    auth=(Rule("password"),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8096",
            argv="/usr/lib/jellyfin/bin/jellyfin --webdir=/usr/share/jellyfin/web",
            exe="/usr/lib/jellyfin/bin/jellyfin",
            package="deb:jellyfin-server 10.8.13",
            runtime="dotnet 8.0.4",
            entry="script:/usr/lib/jellyfin/bin/jellyfin",
            installed="nuget:microsoft.aspnetcore.app 6.0.29",
            expect=Identity(
                product="Jellyfin",
                version="10.8.13",
                framework="ASP.NET Core",
                framework_version="6.0.29",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8096",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:jellyfin.sdk 2024.1.0, nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
