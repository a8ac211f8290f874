"""Fluentd, which collects logs."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    Transport,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Fluentd",
    kind=Kind.MONITORING,
    protocol="fluent-forward",
    matches=(
        Match(packages=("gem:fluentd",)),
        Match(entries=("fluentd", "td-agent"), runtime="ruby"),
        Match(title=r"(?:supervisor|worker):(?:fluentd|td-agent)"),
    ),
    version=(package("gem:fluentd"), installed("gem:fluentd"), installed("deb:fluent-package")),
    package_tells_version=False,
    roles=(
        Role(name="HTTP input", ports=(9880,), protocol="http"),
        Role(name="monitor", ports=(24220,), protocol="http"),
        Role(name="metrics", ports=(24231,), protocol="http"),
        Role(name="syslog", ports=(5140,), protocol="syslog", never_probe=True),
        Role(
            name="forward",
            ports=(24224,),
            transport=Transport.UDP,
            protocol="fluent-heartbeat",
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:24224",
            argv="/usr/local/bin/fluentd -c fluent.conf",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:fluentd",
            entry_package="gem:fluentd 1.16.5",
            expect=Identity(product="Fluentd", version="1.16.5", protocol="fluent-forward"),
        ),
        Sample(
            door="tcp 127.0.0.1:9880",
            argv="/usr/local/bin/fluentd -c fluent.conf",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:fluentd",
            entry_package="gem:fluentd 1.16.5",
            expect=Identity(product="Fluentd", version="1.16.5", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:24224",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="fluent-logger socket",
            installed="gem:fluent-logger 0.9.0",
        ),
    ),
)
