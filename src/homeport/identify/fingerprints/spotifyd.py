"""spotifyd and librespot, Spotify without its application."""

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
    argv,
)

FINGERPRINT = Fingerprint(
    product="librespot",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("librespot", "spotifyd")),
        Match(packages=("cargo:librespot", "cargo:spotifyd")),
    ),
    roles=(
        Role(
            name="discovery",
            ports=(5353,),
            transport=Transport.UDP,
            protocol="mdns",
            never_probe=True,
        ),
        Role(name="spotifyd", when=(argv(r"(?:^|/)spotifyd\b"),), product="spotifyd"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 0.0.0.0:40321",
            argv="/srv/.cargo/bin/librespot -n home",
            package="cargo:librespot 0.4.2",
            runtime="rust",
            expect=Identity(product="librespot", version="0.4.2", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="udp 0.0.0.0:57621",
            argv="/usr/share/spotify/spotify",
            package="deb:spotify-client 1.2.31",
        ),
    ),
)
