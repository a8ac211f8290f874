"""PulseAudio, the sound server."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="PulseAudio",
    kind=Kind.DESKTOP,
    protocol="pulseaudio",
    matches=(
        Match(programs=("pulseaudio",)),
        Match(packages=("deb:pulseaudio", "rpm:pulseaudio", "apk:pulseaudio")),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, auth=(Rule("peer"),)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    never_probe=True,
    samples=(
        Sample(
            door="unix /run/user/1000/pulse/native",
            argv="/usr/bin/pulseaudio --daemonize=no",
            package="deb:pulseaudio 16.1",
            expect=Identity(
                product="PulseAudio", version="16.1", protocol="pulseaudio", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="unix /run/user/1000/pulse/native", argv="/usr/bin/pipewire-pulse"),),
)
