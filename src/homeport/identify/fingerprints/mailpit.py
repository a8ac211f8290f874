"""Mailpit, which catches mail during development."""

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
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="Mailpit",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(programs=("mailpit",)),
        Match(packages=("go:github.com/axllent/mailpit", "brew:mailpit", "apk:mailpit")),
    ),
    roles=(
        Role(
            name="page",
            when=(option("(?:--listen|-l)"), environ("MP_UI_BIND_ADDR", ":{port}$")),
            ports=(8025,),
            protocol="http",
            tls=(Rule(TLS, (argv(r"--ui-tls-cert\b"),)), Rule(PLAIN)),
            auth=(
                Rule(
                    "password",
                    (
                        argv(r"--ui-auth(?:-file)?\b"),
                        environ("MP_UI_AUTH"),
                        environ("MP_UI_AUTH_FILE"),
                    ),
                ),
                Rule("none"),
            ),
        ),
        Role(
            name="POP3",
            when=(option("--pop3"),),
            ports=(1110,),
            protocol="pop3",
            auth=(Rule("password"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--smtp-tls-cert\b"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (argv(r"--smtp-auth-file\b"), environ("MP_SMTP_AUTH_FILE"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/usr/local/bin/mailpit --smtp 127.0.0.1:1025 --listen 127.0.0.1:8025",
            package="go:github.com/axllent/mailpit 1.13.2",
            expect=Identity(
                product="Mailpit", version="1.13.2", protocol="smtp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8025",
            argv="/usr/local/bin/mailpit",
            package="brew:mailpit 1.13.2",
            expect=Identity(
                product="Mailpit", version="1.13.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8025", argv="/usr/bin/MailHog"),),
)
