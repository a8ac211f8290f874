"""gRPC for .NET."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="gRPC-dotnet",
    installed=("nuget:grpc.aspnetcore.server", "nuget:grpc.aspnetcore"),
    packages=("nuget:grpc.aspnetcore.server",),
    runs_on=("kestrel",),
    protocol="grpc",
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Greeter.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Greeter.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4, nuget:grpc.aspnetcore.server 2.62.0",
            expect=Identity(
                product="Kestrel",
                version="8.0.4",
                framework="gRPC-dotnet",
                framework_version="2.62.0",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet Greeter.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/Greeter.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4, nuget:grpc.net.client 2.62.0",
        ),
    ),
)
