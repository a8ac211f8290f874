"""Blazor, with its components rendered by the server or in the browser."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Blazor",
    packages=(
        "nuget:microsoft.aspnetcore.components.webassembly.server",
        "nuget:microsoft.aspnetcore.components.webassembly.devserver",
    ),
    installed=(
        "nuget:microsoft.aspnetcore.components.webassembly.server",
        "nuget:microsoft.aspnetcore.components.webassembly.devserver",
        "nuget:mudblazor",
    ),
    runs_on=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Shop.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Shop.dll",
            installed=(
                "nuget:microsoft.aspnetcore.app 8.0.4, "
                "nuget:microsoft.aspnetcore.components.webassembly.server 8.0.4"
            ),
            expect=Identity(
                product="Kestrel",
                version="8.0.4",
                framework="Blazor",
                framework_version="8.0.4",
                protocol="http",
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
        ),
    ),
)
