"""J-Link's server, which debugs chips for gdb."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="J-Link GDB Server",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(Match(programs=("JLinkGDBServer*", "JLinkGDBServerCLExe")),),
    roles=(Role(name="console", ports=(2332, 2333, 19021), protocol="console", never_probe=True),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2331",
            argv="/opt/SEGGER/JLink/JLinkGDBServerCLExe -device STM32F4",
            expect=Identity(product="J-Link GDB Server", protocol="gdb", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2331",
            argv="/opt/SEGGER/JLink/JLinkExe",
        ),
    ),
)
