"""syslog-ng, the system log."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="syslog-ng",
    kind=Kind.SYSTEM,
    protocol="syslog",
    matches=(
        Match(programs=("syslog-ng",)),
        Match(packages=("deb:syslog-ng*", "rpm:syslog-ng", "apk:syslog-ng", "brew:syslog-ng")),
    ),
    roles=(
        Role(
            name="control", when=(path(r"\.ctl$"),), protocol="syslog-ng-control", never_probe=True
        ),
    ),
    tls=(Rule(TLS, (setting(r"transport\(\"?tls"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:514",
            argv="/usr/sbin/syslog-ng -F",
            package="deb:syslog-ng-core 3.38.1",
            expect=Identity(
                product="syslog-ng", version="3.38.1", protocol="syslog", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:514", argv="/usr/sbin/rsyslogd"),),
)
