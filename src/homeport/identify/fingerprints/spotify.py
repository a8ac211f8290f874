"""Spotify's desktop application: Connect and its login helper."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Spotify",
    kind=Kind.DESKTOP,
    matches=(
        Match(programs=("spotify", "Spotify")),
        Match(packages=("deb:spotify-client", "snap:spotify")),
    ),
    roles=(
        Role(
            name="discovery",
            ports=(1900, 5353),
            transport=Transport.UDP,
            protocol="mdns",
            never_probe=True,
        ),
        Role(name="peers", ports=(57621,), protocol="spotify-p2p", never_probe=True),
        Role(name="login helper", ports=tuple(range(4370, 4390)), protocol="http"),
        Role(name="Connect", otherwise=True, transport=Transport.TCP, protocol="http"),
    ),
    samples=(
        Sample(
            door="udp 0.0.0.0:57621",
            argv="/usr/share/spotify/spotify",
            package="deb:spotify-client 1.2.31.1205",
            expect=Identity(product="Spotify", version="1.2.31.1205", protocol="spotify-p2p"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4070",
            argv="/usr/bin/spotifyd --no-daemon",
        ),
    ),
)
