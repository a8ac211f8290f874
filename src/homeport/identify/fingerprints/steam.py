"""Steam: streaming to other devices and local transfers."""

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
    product="Steam",
    kind=Kind.DESKTOP,
    matches=(Match(programs=("steam", "steamwebhelper", "steam-runtime-*")),),
    roles=(
        Role(
            name="discovery",
            ports=(27036,),
            transport=Transport.UDP,
            protocol="steam-discovery",
            never_probe=True,
        ),
        Role(
            name="streaming", ports=(27036, 27037, 27040), protocol="steam-remote", never_probe=True
        ),
        Role(name="client API", ports=(27060,), protocol="http"),
        Role(
            name="page debugger",
            ports=(8080,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="internal", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 0.0.0.0:27036",
            argv="/srv/.local/share/Steam/ubuntu12_32/steam -srt-logger-opened",
            expect=Identity(product="Steam", protocol="steam-remote"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 0.0.0.0:27015",
            argv="/srv/steamcmd/srcds_linux -game tf",
        ),
    ),
)
