"""lldb-server and debugserver, which debug a program for an lldb elsewhere."""

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
    product="lldb-server",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(Match(programs=("lldb-server*", "debugserver")),),
    roles=(
        Role(name="DAP", when=(argv(r"lldb-(?:dap|vscode)\b"),), protocol="dap", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/lib/llvm-14/bin/lldb-server platform --listen 127.0.0.1:1234",
            package="deb:lldb-14 14.0.6",
            expect=Identity(
                product="lldb-server", version="14.0.6", protocol="gdb", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/lldb ./a.out",
        ),
    ),
)
