"""Stalwart, the mail server."""

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
    product="Stalwart",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(
            programs=(
                "stalwart-mail",
                "stalwart",
                "stalwart-smtp",
                "stalwart-imap",
                "stalwart-jmap",
            )
        ),
        Match(packages=("cargo:stalwart*", "cargo:mail-server")),
    ),
    roles=(
        Role(name="IMAP", ports=(143,), protocol="imap"),
        Role(name="IMAP with TLS", ports=(993,), protocol="imap", tls=(Rule(TLS),)),
        Role(name="POP3", ports=(110,), protocol="pop3"),
        Role(name="POP3 with TLS", ports=(995,), protocol="pop3", tls=(Rule(TLS),)),
        Role(name="Sieve", ports=(4190,), protocol="sieve"),
        Role(name="HTTP", ports=(8080, 80), protocol="http"),
        Role(name="HTTPS", ports=(443,), protocol="http", tls=(Rule(TLS),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25",
            argv="/opt/stalwart-mail/bin/stalwart-mail --config c.toml",
            expect=Identity(product="Stalwart", protocol="smtp"),
        ),
        Sample(
            door="tcp 127.0.0.1:993",
            argv="/opt/stalwart-mail/bin/stalwart-mail --config c.toml",
            expect=Identity(product="Stalwart", protocol="imap", tls=True),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:25", argv="/usr/sbin/exim4"),),
)
