"""Emby, films and music from home."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    package,
)

FINGERPRINT = Fingerprint(
    product="Emby",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("EmbyServer",)),
        Match(entries=("script:EmbyServer.dll", "script:EmbyServer")),
        Match(packages=("deb:emby-server", "rpm:emby-server")),
    ),
    version=(package("*:emby-server"),),
    package_tells_version=False,
    roles=(
        Role(name="TLS", ports=(8920,), protocol="http", tls=(Rule(TLS),)),
        Role(
            name="discovery",
            transport=Transport.UDP,
            otherwise=True,
            protocol="emby-discovery",
            never_probe=True,
        ),
    ),
    auth=(Rule("password"),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp [::]:8096",
            argv="/opt/emby-server/system/EmbyServer -programdata /var/lib/emby",
            package="deb:emby-server 4.8.3.0",
            runtime="dotnet 8.0.4",
            entry="script:/opt/emby-server/system/EmbyServer",
            expect=Identity(product="Emby", version="4.8.3.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8096",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed="nuget:microsoft.aspnetcore.app 8.0.4",
        ),
    ),
)
