"""The server of Mumble, for voice."""

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
    Transport,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Mumble Server",
    kind=Kind.CHAT,
    protocol="mumble",
    matches=(
        Match(programs=("mumble-server", "murmurd", "murmur.x86")),
        Match(packages=("deb:mumble-server", "rpm:murmur", "apk:murmur")),
    ),
    roles=(
        Role(
            name="control",
            ports=(6502,),
            transport=Transport.TCP,
            protocol="ice",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="voice",
            transport=Transport.UDP,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("password", (setting(r"^serverpassword\s*=\s*[^\s\"]"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:64738",
            argv="/usr/sbin/murmurd -ini /etc/mumble-server.ini -fg",
            package="deb:mumble-server 1.3.4",
            expect=Identity(
                product="Mumble Server", version="1.3.4", protocol="mumble", tls=True, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:64738",
            argv="/usr/bin/mumble-server -fg",
            package="deb:mumble-server 1.5.517",
            expect=Identity(
                product="Mumble Server",
                version="1.5.517",
                protocol="mumble",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:64738", argv="/usr/bin/mumble"),),
)
