"""Plex Media Server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Plex Media Server",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("Plex Media Server", "Plex Media Serv")),
        Match(programs=("Plex Tuner Service", "Plex DLNA Server")),
        Match(packages=("deb:plexmediaserver", "rpm:plexmediaserver", "snap:plexmediaserver")),
    ),
    roles=(
        Role(
            name="discovery",
            ports=(32410, 32412, 32413, 32414),
            transport=Transport.UDP,
            protocol="plex-gdm",
            auth=(Rule("none"),),
        ),
        Role(
            name="DLNA",
            ports=(1900,),
            transport=Transport.UDP,
            protocol="ssdp",
            auth=(Rule("none"),),
        ),
        Role(name="DLNA pages", ports=(32469,), auth=(Rule("none"),)),
    ),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:32400",
            argv="'/usr/lib/plexmediaserver/Plex Media Server'",
            package="deb:plexmediaserver 1.40.0.7998",
            expect=Identity(
                product="Plex Media Server", version="1.40.0.7998", protocol="http", auth="token"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:1900",
            argv="'/usr/lib/plexmediaserver/Plex DLNA Server'",
            expect=Identity(product="Plex Media Server", protocol="ssdp", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8181", argv="/usr/bin/plexdrive"),),
)
