"""OpenSMTPD, the mail server."""

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
    exe,
)

FINGERPRINT = Fingerprint(
    product="OpenSMTPD",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(programs=("smtpd",), unless=(exe("/postfix/"),)),
        Match(packages=("deb:opensmtpd", "rpm:opensmtpd", "apk:opensmtpd")),
    ),
    roles=(
        Role(name="TLS from the start", ports=(465,), tls=(Rule(TLS),)),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="smtpd-control",
            tls=(Rule(PLAIN),),
        ),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25",
            argv="/usr/sbin/smtpd -F",
            package="deb:opensmtpd 6.8.0p2",
            expect=Identity(product="OpenSMTPD", version="6.8.0p2", protocol="smtp", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:25",
            argv="smtpd -n smtp -t inet -u -c",
            exe="/usr/lib/postfix/sbin/smtpd",
        ),
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/usr/bin/python3 -m smtpd",
            runtime="python 3.11.2",
            entry="module:smtpd",
        ),
    ),
)
