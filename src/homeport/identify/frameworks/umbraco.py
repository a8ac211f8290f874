"""Umbraco."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Umbraco",
    installed=("nuget:umbraco.cms", "nuget:umbraco.cms.web.common"),
    packages=("nuget:umbraco.cms", "nuget:umbraco.cms.web.common"),
    runs_on=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Site.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Site.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4, nuget:umbraco.cms 13.2.2",
            expect=Identity(
                product="Kestrel",
                version="8.0.4",
                framework="Umbraco",
                framework_version="13.2.2",
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
