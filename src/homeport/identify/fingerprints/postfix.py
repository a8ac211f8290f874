"""Postfix, the mail server; one master opens all sockets."""

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
    Transport,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Postfix",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(programs=("master",), title=r"\S*/postfix/\S*master\b"),
        Match(packages=("deb:postfix", "rpm:postfix", "apk:postfix", "brew:postfix")),
    ),
    roles=(
        Role(name="submission with TLS", ports=(465,), tls=(Rule(TLS),), auth=(Rule("password"),)),
        Role(name="submission", ports=(587,), auth=(Rule("password"),)),
        Role(
            name="internal",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="postfix",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(
            TLS,
            (
                setting(r"^smtpd_tls_security_level\s*=\s*(?:may|encrypt)"),
                setting(r"^smtpd_use_tls\s*=\s*yes"),
            ),
        ),
        Rule(PLAIN, (setting("."),)),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25",
            argv="/usr/lib/postfix/sbin/master -w",
            package="deb:postfix 3.7.10",
            expect=Identity(product="Postfix", version="3.7.10", protocol="smtp", auth="none"),
        ),
        Sample(
            door="unix /var/spool/postfix/public/pickup",
            argv="/usr/libexec/postfix/master -w",
            package="rpm:postfix 3.7.10",
            expect=Identity(
                product="Postfix", version="3.7.10", protocol="postfix", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:25", argv="/srv/bin/master"),
        Sample(door="tcp 127.0.0.1:9154", argv="/usr/bin/postfix_exporter"),
    ),
)
