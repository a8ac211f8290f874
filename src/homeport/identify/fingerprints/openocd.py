"""OpenOCD, which debugs chips: for gdb, over telnet and Tcl."""

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
    product="OpenOCD",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(Match(programs=("openocd",)), Match(packages=("deb:openocd",))),
    roles=(
        Role(
            name="console",
            when=(argv(r"telnet_port {port}\b"),),
            ports=(4444,),
            protocol="console",
            never_probe=True,
        ),
        Role(
            name="Tcl",
            when=(argv(r"tcl_port {port}\b"),),
            ports=(6666,),
            protocol="console",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="/usr/bin/openocd -f board.cfg",
            package="deb:openocd 0.12.0",
            expect=Identity(
                product="OpenOCD", version="0.12.0", protocol="gdb", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4444",
            argv="/usr/bin/openocd -f board.cfg",
            package="deb:openocd 0.12.0",
            expect=Identity(
                product="OpenOCD", version="0.12.0", protocol="console", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3333",
            argv="/usr/bin/st-util",
            package="deb:stlink-tools 1.7.0",
        ),
    ),
)
