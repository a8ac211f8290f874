"""Mattermost, chat for teams."""

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
    product="Mattermost",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(programs=("mattermost",)),
        Match(packages=("go:github.com/mattermost/mattermost*", "deb:mattermost")),
    ),
    roles=(
        Role(name="metrics", ports=(8067,), tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(name="gossip", ports=(8074,), protocol="serf"),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8065",
            argv="/opt/mattermost/bin/mattermost",
            package="deb:mattermost 9.4.2",
            expect=Identity(
                product="Mattermost", version="9.4.2", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:8065", argv="/opt/mattermost-desktop/mattermost-desktop"),
    ),
)
