"""inetd and xinetd, which listen for others."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    exe,
)

FINGERPRINT = Fingerprint(
    product="inetd",
    kind=Kind.SYSTEM,
    matches=(
        Match(programs=("inetd",), unless=(exe("busybox"),)),
        Match(programs=("xinetd", "inetutils-inetd")),
        Match(packages=("deb:openbsd-inetd", "deb:inetutils-inetd", "deb:xinetd", "rpm:xinetd")),
    ),
    roles=(
        Role(name="echo", ports=(7,), protocol="echo", auth=(Rule("none"),)),
        Role(name="discard", ports=(9,), protocol="discard", auth=(Rule("none"),)),
        Role(name="daytime", ports=(13,), protocol="daytime", auth=(Rule("none"),)),
        Role(name="chargen", ports=(19,), protocol="chargen", auth=(Rule("none"),)),
        Role(name="time", ports=(37,), protocol="time", auth=(Rule("none"),)),
        Role(name="telnet", ports=(23,), protocol="telnet"),
        Role(name="FTP", ports=(21,), protocol="ftp"),
        Role(name="TFTP", ports=(69,), protocol="tftp"),
    ),
    tls=(Rule(PLAIN),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:7",
            argv="/usr/sbin/xinetd -stayalive",
            package="deb:xinetd 2.3.15.4",
            expect=Identity(
                product="inetd", version="2.3.15.4", protocol="echo", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/sbin/inetd",
            package="deb:openbsd-inetd 0.20221205",
            expect=Identity(product="inetd", version="0.20221205", tls=False),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:7", argv="inetd -f", exe="/bin/busybox", name="inetd"),
    ),
)
