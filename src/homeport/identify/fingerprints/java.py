"""A Java program that listens; the fallback when nothing tells more, and its debugger."""

from dataclasses import replace

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Java",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="java", weight=-9),),
    version=(runtime(),),
    # Of a program that is nothing but Java, the debugger is the debugger of Java.
    roles=tuple(
        replace(one, product="Java JDWP") if one.name == "debugger" else one for one in JVM_ROLES
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/opt/jdk/bin/java Main",
            runtime="java 17.0.11",
            entry="class:Main",
            expect=Identity(product="Java", version="17.0.11"),
        ),
        Sample(
            door="tcp 127.0.0.1:5005",
            argv=(
                "/opt/jdk/bin/java "
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 "
                "Main"
            ),
            runtime="java 17.0.11",
            entry="class:Main",
            expect=Identity(
                product="Java JDWP", version="17.0.11", protocol="jdwp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5005",
            argv="/opt/jdk/bin/java Main",
            runtime="java 17.0.11",
            entry="class:Main",
            environ=(
                "JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005"
            ),
            expect=Identity(
                product="Java JDWP", version="17.0.11", protocol="jdwp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9010",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.management.jmxremote.port=9010 "
                "-Dcom.sun.management.jmxremote.authenticate=false "
                "-Dcom.sun.management.jmxremote.ssl=false Main"
            ),
            runtime="java 17.0.11",
            entry="class:Main",
            expect=Identity(
                product="Java", version="17.0.11", protocol="rmi", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
        ),
        Sample(
            door="tcp 127.0.0.1:5005",
            argv="/usr/bin/javaws Main",
        ),
    ),
)
