"""Kavita, a library of books and comics."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Kavita",
    kind=Kind.MEDIA,
    protocol="http",
    framework="ASP.NET Core",
    matches=(Match(programs=("Kavita",)), Match(entries=("script:Kavita", "script:Kavita.dll"))),
    framework_version=(installed("nuget:microsoft.aspnetcore.app"),),
    package_tells_version=False,
    auth=(Rule("password"),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:5000",
            argv="/opt/Kavita/Kavita",
            runtime="dotnet 8.0.4",
            entry="script:/opt/Kavita/Kavita",
            expect=Identity(
                product="Kavita", framework="ASP.NET Core", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
