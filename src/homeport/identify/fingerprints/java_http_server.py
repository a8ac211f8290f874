"""The web server that comes with the JDK, com.sun.net.httpserver, and its command jwebserver."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Java HttpServer",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(programs=("jwebserver",)),
        Match(entries=("class:com.sun.net.httpserver*", "module:jdk.httpserver"), runtime="java"),
        Match(imports=("com.sun.net.httpserver",), runtime="java"),
    ),
    package_tells_version=False,
    version=(runtime(),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/jdk/bin/java -m jdk.httpserver",
            runtime="java 17.0.11",
            entry="module:jdk.httpserver",
            expect=Identity(product="Java HttpServer", version="17.0.11", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/jdk/bin/java Main",
            runtime="java 17.0.11",
            entry="class:Main",
            imports="com.sun.net.httpserver.HttpServer",
            expect=Identity(product="Java HttpServer", version="17.0.11", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/jdk/bin/java Main",
            runtime="java 17.0.11",
            entry="class:Main",
        ),
    ),
)
