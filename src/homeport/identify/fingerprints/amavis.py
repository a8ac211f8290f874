"""amavisd, the mail filter."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="amavis",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(entries=("amavisd", "amavisd-new", "amavis"), runtime="perl"),
        Match(title=r"(?:/usr/sbin/)?amavisd? \("),
        Match(packages=("deb:amavisd-new",)),
    ),
    version=(package("*:amavis*"), installed("deb:amavisd-new")),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10024",
            argv="'/usr/sbin/amavisd-new (master)'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:amavisd-new",
            entry_package="deb:amavisd-new 2.13.0",
            expect=Identity(
                product="amavis", version="2.13.0", protocol="smtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10024",
            argv="/usr/bin/perl smtp.pl",
            runtime="perl 5.36.0",
            entry="script:/srv/smtp.pl",
        ),
    ),
)
