"""James, the mail server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Apache James",
    kind=Kind.MAIL,
    matches=(Match(entries=("class:org.apache.james.*", "jar:james-server*.jar")),),
    package_tells_version=False,
    version=(package("jar:james-server*"), argv(r"/james-server-\w+-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(name="SMTP", ports=(25, 465, 587), protocol="smtp"),
        Role(name="IMAP", ports=(143, 993), protocol="imap", auth=(Rule("password"),)),
        Role(name="POP3", ports=(110, 995), protocol="pop3", auth=(Rule("password"),)),
        Role(name="sieve", ports=(4190,), protocol="managesieve"),
        Role(name="web admin", ports=(8000,), protocol="http"),
        Role(name="JMAP", ports=(80,), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:143",
            argv="/opt/jdk/bin/java -jar james-server-jpa-app.jar",
            runtime="java 17.0.11",
            entry="jar:james-server-jpa-app.jar",
            entry_package="jar:james-server-jpa-app 3.8.1",
            expect=Identity(
                product="Apache James", version="3.8.1", protocol="imap", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1025",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:james-server-core 3.8.1",
        ),
    ),
)
