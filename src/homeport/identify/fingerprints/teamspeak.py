"""TeamSpeak's server, for voice."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="TeamSpeak",
    kind=Kind.CHAT,
    protocol="teamspeak",
    matches=(Match(programs=("ts3server", "tsserver", "ts3server_linux_amd64")),),
    roles=(
        Role(name="query", ports=(10011,), protocol="teamspeak-query", auth=(Rule("password"),)),
        Role(name="query over SSH", ports=(10022,), protocol="ssh", auth=(Rule("password"),)),
        Role(name="web query", ports=(10080,), protocol="http", auth=(Rule("key"),)),
        Role(name="files", ports=(30033,), protocol="teamspeak-files", auth=(Rule("key"),)),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:9987",
            argv="/opt/ts3/ts3server",
            expect=Identity(product="TeamSpeak", protocol="teamspeak"),
        ),
        Sample(
            door="tcp 127.0.0.1:10011",
            argv="/opt/ts3/ts3server",
            expect=Identity(product="TeamSpeak", protocol="teamspeak-query", auth="password"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:9987", argv="/opt/teamspeak/ts3client_linux_amd64"),),
)
