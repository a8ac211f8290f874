"""MailHog, which catches mail during development."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="MailHog",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(programs=("MailHog", "mailhog", "MailHog_linux_amd64")),
        Match(packages=("go:github.com/mailhog/MailHog", "brew:mailhog")),
    ),
    roles=(
        Role(
            name="page",
            when=(option("--?(?:ui|api)-bind-addr"), environ("MH_UI_BIND_ADDR", ":{port}$")),
            ports=(8025,),
            protocol="http",
            auth=(Rule("password", (argv(r"--?auth-file\b"),)), Rule("none")),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="MailHog",
            package="go:github.com/mailhog/MailHog 1.0.1",
            exe="/home/ada/go/bin/MailHog",
            expect=Identity(
                product="MailHog", version="1.0.1", protocol="smtp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8025",
            argv="/usr/bin/mailhog",
            expect=Identity(product="MailHog", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8025", argv="/usr/bin/mailpit"),),
)
