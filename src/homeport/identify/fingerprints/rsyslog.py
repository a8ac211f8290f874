"""rsyslog, the system log."""

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
    product="rsyslog",
    kind=Kind.SYSTEM,
    protocol="syslog",
    matches=(
        Match(programs=("rsyslogd",)),
        Match(packages=("deb:rsyslog", "rpm:rsyslog", "apk:rsyslog")),
    ),
    tls=(Rule(TLS, (setting(r"(?i)StreamDriver\.?Mode\W+1"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:514",
            argv="/usr/sbin/rsyslogd -n -iNONE",
            package="deb:rsyslog 8.2302.0",
            expect=Identity(
                product="rsyslog", version="8.2302.0", protocol="syslog", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:514", argv="/usr/sbin/syslog-ng -F"),),
)
