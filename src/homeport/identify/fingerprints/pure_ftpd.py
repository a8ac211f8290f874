"""Pure-FTPd, the FTP server."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Pure-FTPd",
    kind=Kind.FILES,
    protocol="ftp",
    matches=(
        Match(programs=("pure-ftpd", "pure-ftpd-mysql", "pure-ftpd-ldap", "pure-ftpd-postgresql")),
        Match(packages=("deb:pure-ftpd*", "rpm:pure-ftpd", "apk:pure-ftpd", "brew:pure-ftpd")),
    ),
    tls=(Rule(TLS, (argv("(?:-Y|--tls)[ =]?[123]"), setting(r"^TLS\s+[123]"))), Rule(PLAIN)),
    auth=(
        Rule("none", (argv(r"\s(?:-e|--anonymousonly)\b"),)),
        Rule("password", (argv(r"\s(?:-E|--noanonymous)\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21",
            argv="'pure-ftpd (SERVER)'",
            package="deb:pure-ftpd 1.0.50",
            exe="/usr/sbin/pure-ftpd",
            expect=Identity(product="Pure-FTPd", version="1.0.50", protocol="ftp", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:21",
            argv="/usr/sbin/pure-ftpd -E -Y 1",
            expect=Identity(product="Pure-FTPd", protocol="ftp", tls=True, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:21", argv="/usr/sbin/vsftpd"),),
)
