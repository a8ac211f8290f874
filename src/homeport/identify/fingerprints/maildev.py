"""MailDev, which catches mail: SMTP, and the page to read it."""

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
    product="MailDev",
    kind=Kind.MAIL,
    protocol="smtp",
    matches=(
        Match(packages=("npm:maildev",)),
        Match(entries=("maildev",), runtime="node"),
    ),
    roles=(
        Role(
            name="page",
            when=(option("(?:-w|--web)"), environ("MAILDEV_WEB_PORT", r"^{port}$")),
            ports=(1080,),
            protocol="http",
            framework="Express",
            tls=(Rule(TLS, (argv(r"\s--https\b"),)), Rule(PLAIN)),
            auth=(Rule("password", (argv(r"\s--web-(?:user|pass)\b"),)), Rule("none")),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--incoming-secure\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (argv(r"\s--incoming-(?:user|pass)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="node /srv/node_modules/.bin/maildev -s 1025 -w 1080",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:maildev",
            entry_package="npm:maildev 2.1.0",
            expect=Identity(
                product="MailDev", version="2.1.0", protocol="smtp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40080",
            argv="node /srv/node_modules/.bin/maildev -s 40025 -w 40080",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:maildev",
            entry_package="npm:maildev 2.1.0",
            expect=Identity(
                product="MailDev",
                version="2.1.0",
                framework="Express",
                framework_version="2.1.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="node maildev.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/maildev.js",
            imports="http",
            installed="npm:maildev 2.1.0",
        ),
    ),
)
