"""vsftpd, the FTP server."""

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
    product="vsftpd",
    kind=Kind.FILES,
    protocol="ftp",
    matches=(
        Match(programs=("vsftpd",)),
        Match(packages=("deb:vsftpd", "rpm:vsftpd", "apk:vsftpd")),
    ),
    tls=(Rule(TLS, (setting("(?i)^ssl_enable=yes"),)), Rule(PLAIN)),
    auth=(Rule("none", (setting("(?i)^anonymous_enable=yes"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21",
            argv="/usr/sbin/vsftpd /etc/vsftpd.conf",
            package="deb:vsftpd 3.0.3",
            settings="anonymous_enable=NO",
            expect=Identity(
                product="vsftpd", version="3.0.3", protocol="ftp", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:21",
            argv="/usr/sbin/vsftpd v.conf",
            settings="anonymous_enable=YES\nssl_enable=YES",
            expect=Identity(product="vsftpd", protocol="ftp", tls=True, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:21", argv="/usr/sbin/proftpd"),),
)
