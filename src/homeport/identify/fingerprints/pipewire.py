"""PipeWire, the sound and video server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    path,
    title,
)

FINGERPRINT = Fingerprint(
    product="PipeWire",
    kind=Kind.DESKTOP,
    protocol="pipewire",
    matches=(
        Match(programs=("pipewire", "pipewire-pulse", "pipewire-media-session", "wireplumber")),
        Match(packages=("deb:pipewire*", "rpm:pipewire*", "apk:pipewire*")),
    ),
    roles=(
        Role(
            name="PulseAudio",
            when=(title(r"\S*pipewire-pulse"), path("/pulse/native")),
            protocol="pulseaudio",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    never_probe=True,
    samples=(
        Sample(
            door="unix /run/user/1000/pipewire-0",
            argv="/usr/bin/pipewire",
            package="deb:pipewire-bin 0.3.65",
            expect=Identity(
                product="PipeWire", version="0.3.65", protocol="pipewire", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="unix /run/user/1000/pulse/native",
            argv="/usr/bin/pipewire-pulse",
            package="deb:pipewire-pulse 0.3.65",
            expect=Identity(
                product="PipeWire", version="0.3.65", protocol="pulseaudio", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="unix /run/user/1000/pulse/native", argv="/usr/bin/pulseaudio"),),
)
