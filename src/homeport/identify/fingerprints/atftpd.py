"""atftpd, the TFTP server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="atftpd",
    kind=Kind.FILES,
    protocol="tftp",
    matches=(Match(programs=("atftpd",)), Match(packages=("deb:atftpd", "rpm:atftp-server"))),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:69",
            argv="/usr/sbin/atftpd --daemon /srv/tftp",
            package="deb:atftpd 0.8.0",
            expect=Identity(
                product="atftpd", version="0.8.0", protocol="tftp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:69", argv="/usr/sbin/in.tftpd"),),
)
