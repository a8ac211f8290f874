"""ngIRCd, the IRC server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="ngIRCd",
    kind=Kind.CHAT,
    protocol="irc",
    matches=(
        Match(programs=("ngircd", "ngircd-full")),
        Match(packages=("deb:ngircd", "rpm:ngircd", "apk:ngircd", "brew:ngircd")),
    ),
    tls=(Rule(TLS, (setting(r"(?i)^SSL\.Ports\s*=.*\b{port}\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (setting(r"(?i)^GLOBAL\.Password\s*=\s*\S"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6667",
            argv="/usr/sbin/ngircd -n -f n.conf",
            package="deb:ngircd 26.1",
            settings="[GLOBAL]\nGLOBAL.Ports = 6667",
            expect=Identity(
                product="ngIRCd", version="26.1", protocol="irc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6697",
            argv="/usr/sbin/ngircd",
            package="deb:ngircd 26.1",
            settings="SSL.Ports = 6697\nGLOBAL.Password = ***",
            expect=Identity(
                product="ngIRCd", version="26.1", protocol="irc", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6667", argv="/usr/sbin/inspircd"),),
)
