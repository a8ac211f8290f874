"""SFTPGo, file transfer over SFTP, FTP and WebDAV."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
)

FINGERPRINT = Fingerprint(
    product="SFTPGo",
    kind=Kind.FILES,
    protocol="ssh",
    matches=(
        Match(programs=("sftpgo",)),
        Match(packages=("go:github.com/drakkan/sftpgo*", "deb:sftpgo", "rpm:sftpgo")),
    ),
    roles=(
        Role(name="administration", ports=(8080,), protocol="http"),
        Role(name="WebDAV", when=(option("--webdav-port"),), protocol="http"),
        Role(name="FTP", when=(option("--ftpd-port"),), ports=(2121,), protocol="ftp"),
        Role(name="metrics", ports=(10000,), protocol="http", auth=(Rule("none"),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2022",
            argv="/usr/bin/sftpgo serve",
            package="deb:sftpgo 2.5.6",
            expect=Identity(
                product="SFTPGo", version="2.5.6", protocol="ssh", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/sftpgo serve",
            expect=Identity(product="SFTPGo", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:22", argv="/usr/sbin/sshd"),),
)
