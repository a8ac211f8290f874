"""Dovecot, the mail store: IMAP, POP3, LMTP and Sieve from one master."""

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
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Dovecot",
    kind=Kind.MAIL,
    protocol="imap",
    matches=(
        Match(programs=("dovecot",)),
        Match(
            programs=("imap-login", "pop3-login", "managesieve-login", "lmtp", "submission-login"),
            parent=("dovecot",),
        ),
        Match(packages=("deb:dovecot-core", "rpm:dovecot", "apk:dovecot", "brew:dovecot")),
    ),
    roles=(
        Role(
            name="POP3",
            ports=(110, 995),
            protocol="pop3",
            tls=(Rule(TLS, (setting(r"^inet_listener pop3s\b"),)),),
        ),
        Role(name="LMTP", ports=(24,), protocol="lmtp", tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(name="Sieve", ports=(4190, 2000), protocol="sieve"),
        Role(name="submission", ports=(587, 465), protocol="smtp"),
        Role(name="IMAP with TLS", ports=(993,), protocol="imap", tls=(Rule(TLS),)),
        Role(name="local LMTP", when=(path("lmtp"),), protocol="lmtp", tls=(Rule(PLAIN),)),
        Role(
            name="internal",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="dovecot",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN, (setting(r"^ssl\s*=\s*no\b"),)),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:143",
            argv="/usr/sbin/dovecot -F",
            package="deb:dovecot-core 2.3.19.1",
            settings="protocols = imap\nssl = no",
            expect=Identity(
                product="Dovecot", version="2.3.19.1", protocol="imap", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:993",
            argv="/usr/sbin/dovecot -F",
            package="deb:dovecot-core 2.3.19.1",
            expect=Identity(
                product="Dovecot", version="2.3.19.1", protocol="imap", tls=True, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:110",
            argv="/usr/sbin/dovecot -F",
            package="deb:dovecot-core 2.3.19.1",
            expect=Identity(
                product="Dovecot", version="2.3.19.1", protocol="pop3", auth="password"
            ),
        ),
        Sample(
            door="unix /run/dovecot/auth-client",
            argv="/usr/sbin/dovecot -F",
            expect=Identity(product="Dovecot", protocol="dovecot", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9166", argv="/usr/bin/dovecot_exporter"),),
)
