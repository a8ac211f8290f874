"""Slack on the desktop."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Slack",
    kind=Kind.DESKTOP,
    matches=(Match(programs=("slack",)), Match(packages=("deb:slack-desktop", "snap:slack"))),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:40123",
            argv="/usr/lib/slack/slack",
            package="deb:slack-desktop 4.37.101",
            expect=Identity(product="Slack", version="4.37.101"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="node bot.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/bot.js",
            imports="@slack/bolt",
        ),
    ),
)
