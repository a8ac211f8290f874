"""ElasticMQ, the stand-in for Amazon's queues."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ElasticMQ",
    kind=Kind.BROKER,
    protocol="http",
    matches=(
        Match(entries=("jar:elasticmq-server*.jar", "class:org.elasticmq.server.*")),
        Match(packages=("jar:elasticmq-server*",)),
    ),
    version=(package("jar:elasticmq-server*"), installed("jar:elasticmq-server")),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("pekko-http", "akka-http"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9324",
            argv="/opt/jdk/bin/java -jar elasticmq-server-1.5.7.jar",
            runtime="java 17.0.11",
            entry="jar:elasticmq-server-1.5.7.jar",
            entry_package="jar:elasticmq-server 1.5.7",
            expect=Identity(
                product="ElasticMQ", version="1.5.7", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9324",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:elasticmq-rest-sqs 1.5.7, jar:pekko-http-core 1.0.1",
        ),
    ),
)
