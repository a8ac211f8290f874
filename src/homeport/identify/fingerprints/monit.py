"""Monit, which watches processes, and its page."""

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
    product="Monit",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("monit",)),
        Match(packages=("deb:monit", "rpm:monit", "apk:monit", "brew:monit")),
    ),
    tls=(Rule(TLS, (setting(r"(?i)^(?:with )?ssl\b|^set httpd .*\bssl\b"),)), Rule(PLAIN)),
    auth=(
        Rule(
            "password",
            (
                setting(r"(?i)^(?:set httpd .*)?\ballow\s+\S+:\S+"),
                setting(r"(?i)^allow\s+(?:@|pam|md5|crypt|cleartext)"),
            ),
        ),
        Rule("none", (setting(r"(?i)^(?:set httpd .*)?\ballow\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2812",
            argv="/usr/bin/monit -c /etc/monit/monitrc",
            package="deb:monit 5.33.0",
            settings="set httpd port 2812 and\nallow admin:***",
            expect=Identity(
                product="Monit", version="5.33.0", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2812",
            argv="/usr/bin/monit -I",
            package="deb:monit 5.33.0",
            settings="set httpd port 2812\nallow localhost",
            expect=Identity(
                product="Monit", version="5.33.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2812", argv="/usr/bin/monitorix"),),
)
