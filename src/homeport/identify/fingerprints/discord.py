"""Discord's desktop application, with the socket on which games show what is played."""

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
    path,
)

FINGERPRINT = Fingerprint(
    product="Discord",
    kind=Kind.DESKTOP,
    protocol="websocket",
    matches=(
        Match(programs=("Discord", "DiscordCanary", "DiscordPTB", "vesktop", "legcord")),
        Match(packages=("deb:discord", "snap:discord")),
    ),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            when=(path(r"discord-ipc-\d"),),
            protocol="discord-ipc",
        ),
        Role(
            name="voice", transport=Transport.UDP, otherwise=True, protocol="rtp", never_probe=True
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6463",
            argv="/usr/share/discord/Discord",
            package="deb:discord 0.0.52",
            expect=Identity(product="Discord", version="0.0.52", protocol="websocket", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6463",
            argv="/usr/bin/python3 bot.py",
            runtime="python 3.11.4",
            entry="script:/srv/bot.py",
            imports="discord",
        ),
    ),
)
