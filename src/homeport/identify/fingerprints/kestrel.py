"""Kestrel, the web server of ASP.NET Core."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Kestrel",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="ASP.NET Core",
    matches=(
        Match(installed=("nuget:microsoft.aspnetcore.app",), runtime="dotnet"),
        Match(replies=(reply("server", r"^Kestrel\b"),), runtime="dotnet"),
        Match(environ=("ASPNETCORE_URLS",), runtime="dotnet"),
    ),
    package_tells_version=False,
    version=(installed("nuget:microsoft.aspnetcore.app"),),
    samples=(
        Sample(
            door="tcp [::1]:5000",
            argv="/usr/share/dotnet/dotnet bin/Debug/net8.0/Shop.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/bin/Debug/net8.0/Shop.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4, nuget:serilog 3.1.1",
            expect=Identity(
                product="Kestrel",
                version="8.0.4",
                framework="ASP.NET Core",
                framework_version="8.0.4",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/shop/Shop",
            runtime="dotnet 8.0.4",
            entry="script:/srv/shop/Shop",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    tls=False,
                    protocol="http",
                    facts=(("server", "Kestrel"),),
                ),
            ),
            expect=Identity(
                product="Kestrel", framework="ASP.NET Core", protocol="http", tls=False
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/share/dotnet/dotnet Worker.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Worker.dll",
            installed="nuget:newtonsoft.json 13.0.3",
        ),
    ),
)
