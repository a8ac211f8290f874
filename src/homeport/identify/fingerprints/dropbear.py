"""Dropbear, the small SSH server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Dropbear",
    kind=Kind.REMOTE,
    protocol="ssh",
    matches=(
        Match(programs=("dropbear",)),
        Match(programs=("dropbearmulti",), title=r"\S*dropbear\b"),
        Match(packages=("deb:dropbear*", "rpm:dropbear", "apk:dropbear", "brew:dropbear")),
        Match(replies=(reply("banner", r"^SSH-2\.0-dropbear"),)),
    ),
    version=(package("*dropbear*"), reply("banner", r"^SSH-2\.0-dropbear_(\S+)")),
    tls=(Rule(PLAIN),),
    auth=(Rule("key", (argv(r"\s-\w*[sg]\w*\b"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:22",
            argv="/usr/sbin/dropbear -F -p 22",
            package="deb:dropbear-bin 2022.83",
            expect=Identity(
                product="Dropbear", version="2022.83", protocol="ssh", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/sbin/dropbear -F -E -s -p 2222",
            package="deb:dropbear-bin 2022.83",
            expect=Identity(
                product="Dropbear", version="2022.83", protocol="ssh", tls=False, auth="key"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:22", argv="/usr/sbin/sshd -D"),),
)
