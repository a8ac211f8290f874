"""Valgrind's gdb server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="Valgrind",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(Match(programs=("vgdb", "memcheck-*", "valgrind*")),),
    version=(package("deb:valgrind"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/vgdb --port=1234",
            package="deb:valgrind 3.19.0",
            expect=Identity(
                product="Valgrind", version="3.19.0", protocol="gdb", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/gdbserver :1234 ./a.out",
            package="deb:gdbserver 13.1",
        ),
    ),
)
