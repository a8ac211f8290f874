"""Cyrus IMAP, the mail store."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Cyrus IMAP",
    kind=Kind.MAIL,
    protocol="imap",
    matches=(
        Match(programs=("cyrmaster",)),
        Match(programs=("master",), title=r"\S*/cyrus(?:-imapd)?/\S*master\b"),
        Match(packages=("deb:cyrus-imapd", "deb:cyrus-common", "rpm:cyrus-imapd")),
    ),
    roles=(
        Role(name="POP3", ports=(110, 995), protocol="pop3"),
        Role(name="Sieve", ports=(4190, 2000), protocol="sieve"),
        Role(name="IMAP with TLS", ports=(993,), tls=(Rule(TLS),)),
        Role(name="NNTP", ports=(119,), protocol="nntp"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:143",
            argv="/usr/sbin/cyrmaster -l 32",
            package="deb:cyrus-common 3.6.1",
            expect=Identity(
                product="Cyrus IMAP", version="3.6.1", protocol="imap", auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4190",
            argv="/usr/libexec/cyrus-imapd/master",
            package="rpm:cyrus-imapd 3.6.1",
            name="master",
            expect=Identity(
                product="Cyrus IMAP", version="3.6.1", protocol="sieve", auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:25", argv="/usr/lib/postfix/sbin/master -w"),),
)
