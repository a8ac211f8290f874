"""xsp, Mono's web server for ASP.NET."""

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
)

FINGERPRINT = Fingerprint(
    product="Mono XSP",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    framework="ASP.NET",
    matches=(
        Match(entries=("script:xsp4.exe", "script:xsp.exe", "script:mod-mono-server4.exe")),
        Match(packages=("deb:mono-xsp4",)),
    ),
    version=(installed("deb:mono-xsp4"),),
    tls=(Rule(TLS, (argv(r"--https\b"),)), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/mono /usr/lib/mono/4.5/xsp4.exe --port 8080",
            runtime="dotnet",
            entry="script:/usr/lib/mono/4.5/xsp4.exe",
            expect=Identity(product="Mono XSP", framework="ASP.NET", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/mono app.exe",
            runtime="dotnet",
            entry="script:/srv/app.exe",
        ),
    ),
)
