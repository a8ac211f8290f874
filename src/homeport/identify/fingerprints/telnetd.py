"""The telnet server of the inetutils and of Linux netkit."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    exe,
)

FINGERPRINT = Fingerprint(
    product="telnetd",
    kind=Kind.REMOTE,
    protocol="telnet",
    matches=(
        Match(programs=("in.telnetd",)),
        Match(programs=("telnetd",), unless=(exe("busybox"),)),
        Match(packages=("deb:inetutils-telnetd", "deb:telnetd", "rpm:telnet-server")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:23",
            argv="/usr/sbin/telnetd -debug 23",
            package="deb:inetutils-telnetd 2.4",
            expect=Identity(
                product="telnetd", version="2.4", protocol="telnet", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:23", argv="telnetd -F", exe="/bin/busybox", name="telnetd"),
    ),
)
