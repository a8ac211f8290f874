"""vsdbg and netcoredbg, debuggers for .NET."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="vsdbg",
    kind=Kind.DEBUGGER,
    protocol="dap",
    never_probe=True,
    matches=(Match(programs=("vsdbg", "vsdbg-ui", "netcoredbg")),),
    roles=(
        Role(
            name="netcoredbg",
            when=(argv(r"(?:^|/)netcoredbg\b"),),
            product="netcoredbg",
            protocol="dap",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4711",
            argv="/srv/netcoredbg/netcoredbg --server=4711 --interpreter=vscode",
            expect=Identity(product="netcoredbg", protocol="dap", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            parents=("/srv/vsdbg/vsdbg --interpreter=vscode",),
        ),
    ),
)
