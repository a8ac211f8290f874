"""gdbserver, which debugs a program for a gdb elsewhere."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="gdbserver",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(Match(programs=("gdbserver",)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2345",
            argv="/usr/bin/gdbserver 127.0.0.1:2345 ./a.out",
            package="deb:gdbserver 13.1",
            expect=Identity(
                product="gdbserver", version="13.1", protocol="gdb", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2345",
            argv="/srv/a.out",
            parents=("/usr/bin/gdbserver :2345 ./a.out",),
        ),
    ),
)
