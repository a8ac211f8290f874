"""MailCatcher, which shows the mail that applications in development send."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    option,
    package,
)

FINGERPRINT = Fingerprint(
    product="MailCatcher",
    kind=Kind.MAIL,
    protocol="http",
    framework="Sinatra",
    matches=(Match(packages=("gem:mailcatcher",)), Match(entries=("mailcatcher",), runtime="ruby")),
    version=(package("gem:mailcatcher"), installed("gem:mailcatcher")),
    framework_version=(installed("gem:sinatra"),),
    roles=(
        Role(
            name="SMTP", when=(option("--smtp-port"),), ports=(1025,), protocol="smtp", framework=""
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/local/bin/mailcatcher",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:mailcatcher",
            entry_package="gem:mailcatcher 0.10.0",
            expect=Identity(
                product="MailCatcher",
                version="0.10.0",
                framework="Sinatra",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/usr/local/bin/mailcatcher -f",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:mailcatcher",
            entry_package="gem:mailcatcher 0.10.0",
            expect=Identity(
                product="MailCatcher", version="0.10.0", protocol="smtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="node /srv/node_modules/.bin/maildev",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:maildev",
            entry_package="npm:maildev 2.1.0",
        ),
    ),
)
