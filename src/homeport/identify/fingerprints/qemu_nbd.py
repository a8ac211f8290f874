"""qemu-nbd, which serves a disk image."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
)

FINGERPRINT = Fingerprint(
    product="qemu-nbd",
    kind=Kind.STORAGE,
    protocol="nbd",
    matches=(Match(programs=("qemu-nbd",)),),
    version=(package(),),
    auth=(Rule("client-cert", (argv(r"--tls-creds\b"),)), Rule("none")),
    tls=(Rule(TLS, (argv(r"--tls-creds\b"),)), Rule(PLAIN)),
    over=("qemu",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10809",
            argv="/usr/bin/qemu-nbd -t -p 10809 disk.img",
            package="deb:qemu-utils 7.2",
            expect=Identity(
                product="qemu-nbd", version="7.2", protocol="nbd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10809",
            argv="/usr/bin/qemu-system-x86_64 -s",
            package="deb:qemu-system-x86 7.2",
        ),
    ),
)
