"""tftpd-hpa, the TFTP server."""

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
    product="tftpd-hpa",
    kind=Kind.FILES,
    protocol="tftp",
    matches=(
        Match(programs=("in.tftpd",)),
        Match(packages=("deb:tftpd-hpa", "rpm:tftp-server", "apk:tftp-hpa")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:69",
            argv="/usr/sbin/in.tftpd --listen --user tftp --address :69 --secure /srv/tftp",
            package="deb:tftpd-hpa 5.2+20150808",
            expect=Identity(
                product="tftpd-hpa", version="5.2+20150808", protocol="tftp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:69", argv="/usr/sbin/atftpd"),),
)
