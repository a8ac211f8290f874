"""Rspamd, the spam filter."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Rspamd",
    kind=Kind.MAIL,
    protocol="http",
    matches=(
        Match(programs=("rspamd",)),
        Match(packages=("deb:rspamd", "rpm:rspamd", "apk:rspamd", "brew:rspamd")),
    ),
    roles=(
        Role(name="milter", ports=(11332,), protocol="milter", auth=(Rule("none"),)),
        Role(name="control", ports=(11334,), auth=(Rule("password"),)),
        Role(name="fuzzy storage", ports=(11335,), protocol="rspamd-fuzzy", auth=(Rule("none"),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11333",
            argv="'rspamd: normal process'",
            package="deb:rspamd 3.4",
            exe="/usr/bin/rspamd",
            expect=Identity(
                product="Rspamd", version="3.4", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:11334",
            argv="'rspamd: controller process'",
            package="deb:rspamd 3.4",
            exe="/usr/bin/rspamd",
            expect=Identity(
                product="Rspamd", version="3.4", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:11334", argv="/usr/bin/rspamc"),),
)
