"""ProFTPD, the FTP server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="ProFTPD",
    kind=Kind.FILES,
    protocol="ftp",
    matches=(
        Match(programs=("proftpd",)),
        Match(
            packages=(
                "deb:proftpd-core",
                "deb:proftpd-basic",
                "rpm:proftpd",
                "apk:proftpd",
                "brew:proftpd",
            )
        ),
    ),
    tls=(Rule(TLS, (setting(r"(?i)^TLSEngine\s+on"),)), Rule(PLAIN, (setting("."),))),
    auth=(Rule("none", (setting(r"(?i)^<Anonymous\s"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21",
            argv="'proftpd: (accepting connections)'",
            package="deb:proftpd-core 1.3.8",
            exe="/usr/sbin/proftpd",
            settings="Port 21",
            expect=Identity(
                product="ProFTPD", version="1.3.8", protocol="ftp", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:21", argv="/usr/sbin/vsftpd"),),
)
