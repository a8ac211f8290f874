"""GreenMail, mail servers for tests."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="GreenMail",
    kind=Kind.MAIL,
    matches=(
        Match(entries=("jar:greenmail-standalone*.jar", "class:com.icegreen.greenmail.*")),
        Match(packages=("jar:greenmail-standalone",)),
    ),
    version=(package("jar:greenmail-standalone"),),
    roles=(
        *JVM_ROLES,
        Role(name="SMTP", ports=(3025, 3465), protocol="smtp"),
        Role(name="POP3", ports=(3110, 3995), protocol="pop3"),
        Role(name="IMAP", ports=(3143, 3993), protocol="imap"),
        Role(name="API", ports=(8080,), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3025",
            argv="/opt/jdk/bin/java -Dgreenmail.setup.test.all -jar greenmail-standalone-2.0.1.jar",
            runtime="java 17.0.11",
            entry="jar:greenmail-standalone-2.0.1.jar",
            entry_package="jar:greenmail-standalone 2.0.1",
            expect=Identity(product="GreenMail", version="2.0.1", protocol="smtp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3025",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:greenmail 2.0.1",
        ),
    ),
)
