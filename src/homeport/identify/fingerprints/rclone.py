"""rclone serve: a remote store offered over another protocol."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="rclone",
    kind=Kind.FILES,
    matches=(
        Match(programs=("rclone",)),
        Match(
            packages=(
                "go:github.com/rclone/rclone",
                "deb:rclone",
                "rpm:rclone",
                "apk:rclone",
                "brew:rclone",
            )
        ),
    ),
    roles=(
        Role(
            name="remote control",
            when=(option("--rc-addr"),),
            ports=(5572,),
            protocol="http",
            tls=(Rule(TLS, (argv(r"--rc-cert\b"),)), Rule(PLAIN)),
            auth=(
                Rule("none", (argv(r"--rc-no-auth\b"),)),
                Rule("password", (argv(r"--rc-user\b"),)),
            ),
        ),
        Role(
            name="web", when=(argv(r"\bserve (?:http|webdav|restic|s3|dlna)\b"),), protocol="http"
        ),
        Role(name="FTP", when=(argv(r"\bserve ftp\b"),), protocol="ftp"),
        Role(
            name="SFTP",
            when=(argv(r"\bserve sftp\b"),),
            protocol="ssh",
            tls=(Rule(PLAIN),),
            auth=(Rule("none", (argv(r"--no-auth\b"),)), Rule("password")),
        ),
        Role(name="NFS", when=(argv(r"\bserve nfs\b"),), protocol="nfs"),
    ),
    tls=(Rule(TLS, (argv(r"--cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--(?:user|htpasswd|auth-key)\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/rclone serve webdav /srv",
            package="deb:rclone 1.60.1",
            expect=Identity(
                product="rclone", version="1.60.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2022",
            argv="/usr/bin/rclone serve sftp r: --user me",
            expect=Identity(product="rclone", protocol="ssh", tls=False, auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:5572",
            argv="/usr/bin/rclone rcd --rc-no-auth",
            package="deb:rclone 1.60.1",
            expect=Identity(
                product="rclone", version="1.60.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/rclone-browser"),),
)
