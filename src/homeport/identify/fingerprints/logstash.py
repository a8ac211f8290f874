"""Logstash: its API, and the inputs that listen."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Logstash",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(Match(entries=("class:org.logstash.*",)),),
    package_tells_version=False,
    version=(
        installed("jar:logstash-core"),
        installed("deb:logstash"),
        argv(r"/logstash-(\d+(?:\.\d+)+)"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="API",
            when=(
                setting(r"^(?:api\.)?http\.port\s*[:=]\s*{port}\b"),
                argv(r"--(?:api\.)?http\.port[= ]{port}\b"),
            ),
            ports=tuple(range(9600, 9700)),
        ),
        Role(name="beats", ports=(5044,), protocol="lumberjack", never_probe=True),
        Role(name="input", otherwise=True, protocol="logstash-input", never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9600",
            argv=(
                "/opt/jdk/bin/java -Djruby.home=/opt/logstash-8.13.0/vendor/jruby -cp "
                "/opt/x/lib/* org.logstash.Logstash -f pipeline.conf"
            ),
            runtime="java 17.0.11",
            entry="class:org.logstash.Logstash",
            expect=Identity(product="Logstash", version="8.13.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:5044",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.logstash.Logstash",
            runtime="java 17.0.11",
            entry="class:org.logstash.Logstash",
            expect=Identity(product="Logstash", protocol="lumberjack"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9600",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.opensearch.bootstrap.OpenSearch",
            runtime="java 17.0.11",
            entry="class:org.opensearch.bootstrap.OpenSearch",
        ),
    ),
)
