"""VLC, with its web, telnet and streaming interfaces."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="VLC",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(Match(programs=("vlc", "cvlc", "nvlc")), Match(packages=("deb:vlc*", "snap:vlc"))),
    roles=(
        Role(
            name="console",
            when=(argv(r"--(?:telnet-port|rc-host)[= ](?:\S*:)?{port}\b"),),
            ports=(4212,),
            protocol="console",
            never_probe=True,
        ),
        Role(
            name="RTSP",
            when=(argv(r"rtsp://\S*:{port}\b|--rtsp-port[= ]{port}\b"),),
            ports=(8554,),
            protocol="rtsp",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"--http-password\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/vlc -I http --http-password x --http-port 8080",
            package="deb:vlc-bin 3.0.20",
            expect=Identity(
                product="VLC", version="3.0.20", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/vlsub",
        ),
    ),
)
