"""The Azure Functions host, as the Core Tools start it."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Azure Functions",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Azure Functions",
    matches=(
        Match(programs=("func",), argv=r"\s(?:host\s+)?start\b"),
        Match(entries=("script:func.dll", "script:func")),
    ),
    version=(
        installed("npm:azure-functions-core-tools"),
        package("npm:azure-functions-core-tools"),
    ),
    package_tells_version=False,
    tls=(Rule(TLS, (argv(r"--useHttps\b"),)), Rule(PLAIN)),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:7071",
            argv="/srv/node_modules/azure-functions-core-tools/bin/func start",
            package="npm:azure-functions-core-tools 4.0.5611",
            runtime="dotnet 8.0.4",
            entry="script:/srv/node_modules/azure-functions-core-tools/bin/func",
            expect=Identity(
                product="Azure Functions",
                version="4.0.5611",
                framework="Azure Functions",
                framework_version="4.0.5611",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7071",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed=(
                "nuget:microsoft.azure.functions.worker 1.21.0, "
                "nuget:microsoft.aspnetcore.app 8.0.4"
            ),
        ),
    ),
)
