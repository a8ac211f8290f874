"""ABP Framework."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="ABP",
    installed=("nuget:volo.abp.aspnetcore", "nuget:volo.abp.aspnetcore.mvc"),
    packages=("nuget:volo.abp.aspnetcore", "nuget:volo.abp.aspnetcore.mvc"),
    runs_on=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Site.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Site.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4, nuget:volo.abp.aspnetcore.mvc 8.1.0",
            expect=Identity(
                product="Kestrel",
                version="8.0.4",
                framework="ABP",
                framework_version="8.1.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Site.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Site.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
