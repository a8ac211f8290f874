"""The user part of the SMB server in the kernel."""

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
    product="ksmbd",
    kind=Kind.FILES,
    protocol="smb",
    matches=(
        Match(programs=("ksmbd.mountd",)),
        Match(packages=("deb:ksmbd-tools", "rpm:ksmbd-tools")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:445",
            argv="/usr/sbin/ksmbd.mountd --n",
            package="deb:ksmbd-tools 3.4.9",
            expect=Identity(
                product="ksmbd", version="3.4.9", protocol="smb", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:445", argv="/usr/sbin/smbd"),),
)
