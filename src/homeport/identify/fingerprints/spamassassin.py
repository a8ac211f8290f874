"""spamd, the daemon of SpamAssassin."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="SpamAssassin",
    kind=Kind.MAIL,
    protocol="spamc",
    matches=(
        Match(entries=("script:spamd", "command:spamd")),
        Match(packages=("deb:spamd",)),
        Match(programs=("spamd",), runtime="perl"),
    ),
    version=(package("deb:spam*"), installed("deb:spamd"), installed("deb:spamassassin")),
    tls=(Rule(TLS, (argv(r"\s--ssl\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:783",
            argv="/usr/bin/perl -T -w /usr/sbin/spamd --create-prefs",
            runtime="perl 5.36.0",
            entry="script:/usr/sbin/spamd",
            entry_package="deb:spamd 4.0.0",
            expect=Identity(
                product="SpamAssassin", version="4.0.0", protocol="spamc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:25", argv="/usr/bin/spamc"),),
)
