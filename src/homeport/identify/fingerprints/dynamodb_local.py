"""DynamoDB Local, the stand-in for Amazon's database."""

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
    product="DynamoDB Local",
    kind=Kind.DATABASE,
    protocol="http",
    framework="DynamoDB Local",
    matches=(
        Match(entries=("jar:DynamoDBLocal.jar", "class:com.amazonaws.services.dynamodbv2.local.*")),
    ),
    package_tells_version=False,
    version=(installed("jar:dynamodblocal"), package("jar:dynamodblocal")),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/opt/jdk/bin/java -Djava.library.path=./DynamoDBLocal_lib -jar "
                "DynamoDBLocal.jar -sharedDb"
            ),
            runtime="java 17.0.11",
            entry="jar:DynamoDBLocal.jar",
            entry_package="jar:dynamodblocal 2.4.0",
            expect=Identity(
                product="DynamoDB Local",
                version="2.4.0",
                framework="DynamoDB Local",
                framework_version="2.4.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:dynamodb 2.25.27, jar:netty-handler 4.1.107",
        ),
    ),
)
