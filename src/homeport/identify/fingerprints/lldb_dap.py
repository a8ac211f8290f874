"""lldb-dap and CodeLLDB's adapter, debuggers for editors."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="lldb-dap",
    kind=Kind.DEBUGGER,
    protocol="dap",
    never_probe=True,
    matches=(Match(programs=("lldb-dap*", "lldb-vscode*", "codelldb")),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:13000",
            argv="/usr/bin/lldb-dap --connection listen://127.0.0.1:13000",
            package="deb:lldb-18 18.1.3",
            expect=Identity(
                product="lldb-dap", version="18.1.3", protocol="dap", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:13000",
            argv="/usr/bin/lldb-server gdbserver :13000",
        ),
    ),
)
